package dev.tandem.backlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.kind.Kind;
import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds items up, in whatever order it is told. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class HoldsTest {
    private static final int ANSWERED = ReadyCheck.ANSWERED.bit();
    private static final int DECIDED = ReadyCheck.DECIDED.bit();

    @Inject
    Projection projection;

    @Inject
    StoredView stored;

    private final UUID product = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID source = UUID.randomUUID();

    @Test
    void anOpenBlockingQuestionHoldsItsItemUpUntilItIsAnswered() {
        aFeature(id, "PAY-1");
        var before = head();

        question(1, "OPEN", true);
        assertThat(heldUp(id)).isEqualTo(ANSWERED);
        assertThat(item(id).lacks() & ANSWERED).isEqualTo(ANSWERED);
        assertThat(item(id).openQuestions()).isEqualTo(1);
        assertThat(head().sequence()).isGreaterThan(before.sequence());
        assertThat(head().digest()).isNotEqualTo(before.digest()).isEqualTo(stored.digestFromScratch(product));

        question(2, "ANSWERED", true);
        assertThat(heldUp(id)).isZero();
        assertThat(item(id).openQuestions()).isZero();
        assertThat(head().digest()).isEqualTo(before.digest());
    }

    @Test
    void theQuestionMayComeBeforeItsItem() {
        question(1, "OPEN", true);
        aFeature(id, "PAY-1");

        assertThat(heldUp(id)).isEqualTo(ANSWERED);
        assertThat(head().digest()).isEqualTo(stored.digestFromScratch(product));
    }

    @Test
    void bothMayComeInOneBatch() {
        var asked = subject(Kind.COMMENT, source, comment(1, "OPEN", true));
        var feature = Event.of(Updates.feature(product, id, 1, "PAY-1", "a0"));

        projection.apply(List.of(asked, feature), List.of());

        assertThat(heldUp(id)).isEqualTo(ANSWERED);
    }

    @Test
    void aLateEventDoesNotHoldItUpAgain() {
        aFeature(id, "PAY-1");
        question(2, "ANSWERED", true);
        question(1, "OPEN", true);
        assertThat(heldUp(id)).isZero();

        tell(Kind.COMMENT, "\"version\":4,\"deleted\":true");
        question(3, "OPEN", true);
        assertThat(heldUp(id)).isZero();
    }

    @Test
    void whatBlocksNothingIsCountedOnly() {
        aFeature(id, "PAY-1");
        question(1, "OPEN", false);
        tell(Kind.COMMENT, UUID.randomUUID(), comment(1, null, false));

        assertThat(heldUp(id)).isZero();
        assertThat(item(id).openQuestions()).isEqualTo(1);
    }

    @Test
    void aDecisionHoldsUpThoseThatItIsAboutNow() {
        aFeature(id, "PAY-1");
        aFeature(other, "PAY-2");
        tell(Kind.DECISION, decision(1, "OPEN", true, id, other));
        assertThat(heldUp(id)).isEqualTo(DECIDED);
        assertThat(heldUp(other)).isEqualTo(DECIDED);

        tell(Kind.DECISION, decision(2, "OPEN", true, other));
        assertThat(heldUp(id)).isZero();
        assertThat(heldUp(other)).isEqualTo(DECIDED);

        tell(Kind.DECISION, "\"version\":3,\"deleted\":true");
        assertThat(heldUp(other)).isZero();
        assertThat(head().digest()).isEqualTo(stored.digestFromScratch(product));
    }

    @Test
    void oneThatBlocksNothingHoldsNothingUp() {
        aFeature(id, "PAY-1");
        tell(Kind.DECISION, decision(1, "OPEN", false, id));
        assertThat(heldUp(id)).isZero();

        tell(Kind.DECISION, decision(2, "OPEN", true, id));
        question(UUID.randomUUID(), 1, "OPEN", true);
        assertThat(heldUp(id)).isEqualTo(ANSWERED + DECIDED);

        tell(Kind.DECISION, decision(3, "DECIDED", true, id));
        assertThat(heldUp(id)).isEqualTo(ANSWERED);
    }

    private void aFeature(UUID feature, String key) {
        projection.apply(List.of(
                Updates.feature(product, feature, 1, key, "a" + key),
                Updates.work(product, feature, 1, key, 50, "TODO")));
    }

    private void question(long version, String status, boolean blocking) {
        question(source, version, status, blocking);
    }

    private void question(UUID comment, long version, String status, boolean blocking) {
        tell(Kind.COMMENT, comment, comment(version, status, blocking));
    }

    private String comment(long version, String status, boolean blocking) {
        return """
                "version":%d,"itemId":"%s","item":"PAY-1","text":"Who?","question":%s,"blocking":%s,"status":%s,"mentions":[],
                "by":{"name":"ana","role":"product"},"at":"2026-05-01T09:00:00Z","answers":[]""".formatted(version, id, status != null, blocking, status == null ? null : "\"" + status + "\"");
    }

    private static String decision(long version, String status, boolean blocks, UUID... items) {
        String named = Arrays.stream(items)
                .map(item -> "{\"id\":\"%s\",\"key\":\"PAY-9\"}".formatted(item))
                .collect(Collectors.joining(","));
        return "\"version\":%d,\"status\":\"%s\",\"blocks\":%s,\"deciders\":[],\"items\":[%s]"
                .formatted(version, status, blocks, named);
    }

    private void tell(Kind kind, String fields) {
        tell(kind, source, fields);
    }

    private void tell(Kind kind, UUID subject, String fields) {
        projection.apply(List.of(subject(kind, subject, fields)), List.of());
    }

    private Event subject(Kind kind, UUID subject, String fields) {
        String data = "{\"id\":\"%s\",\"productId\":\"%s\",%s}".formatted(subject, product, fields);
        var about = EventSubject.read(kind.word(), data.getBytes(StandardCharsets.UTF_8));
        assertThat(about).isPresent();
        return new Event(Occurrence.NONE, Optional.empty(), about);
    }

    private int heldUp(UUID item) {
        return item(item).heldUp();
    }

    private BacklogItem item(UUID item) {
        return stored.item(item);
    }

    private BacklogHead head() {
        return stored.head(product);
    }
}
