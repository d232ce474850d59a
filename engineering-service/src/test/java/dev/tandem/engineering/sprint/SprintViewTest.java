package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.work.ItemTitle;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.SomeWork;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.precondition.EntityTag;
import dev.tandem.model.points.Points;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SprintViewTest {
    private static final Map<UUID, ItemTitle> TITLES = Map.of(REFUNDS.id(), new ItemTitle("Refunds", 4, "ana"));

    @Test
    void anItemHasTheTitleOfItsOwnerAndTheVersionsOfBothHalves() {
        var item = planned(50, TITLES).items().get(0);

        assertThat(item.title()).isEqualTo("Refunds");
        assertThat(item.ownerVersion()).isEqualTo(4);
        assertThat(item.workVersion())
                .isEqualTo(
                        SomeWork.on(REFUNDS.id(), "PAY-12", 50, Progress.TODO).version());
        assertThat(item.points()).isEqualTo(new Points(50));
    }

    @Test
    void anItemThatItsOwnerDeletedKeepsItsKeyAlone() {
        var item = planned(50, Map.of()).items().get(0);

        assertThat(item.key()).isEqualTo("PAY-12");
        assertThat(item.title()).isNull();
        assertThat(item.ownerVersion()).isNull();
    }

    @Test
    void aPlanIsKnownByWhatItShowsOfItsItemsToo() {
        String tag = EntityTag.of(planned(50, TITLES));

        assertThat(EntityTag.of(planned(50, TITLES))).isEqualTo(tag);
        assertThat(EntityTag.of(planned(80, TITLES))).isNotEqualTo(tag);
        assertThat(EntityTag.of(planned(50, Map.of(REFUNDS.id(), new ItemTitle("Refund", 5, "ana")))))
                .isNotEqualTo(tag);
    }

    @Test
    void aSprintWithoutItemsIsKnownByItsVersion() {
        var sprint = SomeSprint.planned();

        assertThat(EntityTag.of(SprintView.of(sprint, Map.of(), Map.of())))
                .isEqualTo("\"%d\"".formatted(sprint.version()));
    }

    @Test
    void whatIsFrozenDoesNotFollowALaterEstimate() {
        var work = Map.of(REFUNDS.id(), work(80), GATEWAY.id(), SomeWork.on(GATEWAY.id(), "PAY-D3", 30, Progress.TODO));

        assertThat(SprintView.of(SomeSprint.active(), work, TITLES).items())
                .extracting(SprintItemView::points)
                .containsExactly(new Points(50), new Points(30));
    }

    private static SprintView planned(int tenths, Map<UUID, ItemTitle> titles) {
        return SprintView.of(SomeSprint.planned(REFUNDS), Map.of(REFUNDS.id(), work(tenths)), titles);
    }

    private static WorkItem work(int tenths) {
        return SomeWork.on(REFUNDS.id(), "PAY-12", tenths, Progress.TODO);
    }
}
