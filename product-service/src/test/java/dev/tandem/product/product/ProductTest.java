package dev.tandem.product.product;

import static dev.tandem.model.ready.ReadyCheck.ANSWERED;
import static dev.tandem.model.ready.ReadyCheck.DECIDED;
import static dev.tandem.model.ready.ReadyCheck.DEFINED;
import static dev.tandem.model.ready.ReadyCheck.ESTIMATED;
import static dev.tandem.model.ready.ReadyCheck.FITS;
import static dev.tandem.model.ready.ReadyCheck.UNBLOCKED;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.product.SomeProduct.aProduct;
import static dev.tandem.product.product.SomeProduct.anArchivedProduct;
import static dev.tandem.product.product.SomeProduct.payments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.model.BacklogProblem;
import dev.tandem.model.ready.ReadyCheck;
import dev.tandem.product.ProductProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private static final List<ReadyCheck> DEFAULT = List.of(ESTIMATED, UNBLOCKED, FITS, DEFINED, ANSWERED, DECIDED);

    @Test
    void aProductIsCreatedOpen() {
        var product = Product.create(payments());

        assertThat(product.whatHappened()).contains("product.created");
        assertThat(product.kind()).isEqualTo("product");
        assertThat(product.key()).isEqualTo("PAY");
        assertThat(product.fields()).isEqualTo(new ProductFields("Payments", "All that is paid", false, DEFAULT, null));
        assertThat(product.state())
                .isEqualTo(new Product.ProductState("PAY", "Payments", "All that is paid", false, DEFAULT, null));
        assertThat(product.isOpen()).isTrue();
        assertThatCode(product::requireOpen).doesNotThrowAnyException();
    }

    @Test
    void itsEventsAreReadInOrderWithThoseOfItsItems() {
        var product = aProduct();

        assertThat(product.partitionedBy()).isNotNull().isEqualTo(product.id());
    }

    @Test
    void anEditChangesAllButTheKey() {
        var product = aProduct();

        product.edit(new ProductFields("Checkout", null, true, null, null));

        assertThat(product.whatHappened()).contains("product.edited");
        assertThat(product.state()).isEqualTo(new Product.ProductState("PAY", "Checkout", null, true, DEFAULT, null));
    }

    @Test
    void nothingChangesInAnArchivedProduct() {
        var product = anArchivedProduct();

        var refusal = refusalOf(product, product::requireOpen);

        assertThat(product.isOpen()).isFalse();
        assertThat(refusal.type()).isEqualTo(BacklogProblem.PRODUCT_ARCHIVED);
        assertThat(refusal.facts()).isEqualTo(Map.of("product", "PAY"));
        assertThat(refusal).hasMessageStartingWith("PAY is archived");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void aProductIsOpenedAgain(Boolean archived) {
        var product = anArchivedProduct();

        product.edit(new ProductFields("Payments", null, archived, null, null));

        assertThat(product.fields().archived()).isFalse();
        assertThatCode(product::requireOpen).doesNotThrowAnyException();
    }

    @Test
    void anEmptyProductIsDeletedAndTellsItsKey() {
        var product = aProduct();

        product.delete(Map.of());

        assertThat(product.isDeleted()).isTrue();
        assertThat(product.whatHappened()).contains("product.deleted");
        assertThat(product.remains()).isEqualTo(Map.of("key", "PAY"));
    }

    @Test
    void anArchivedProductThatIsEmptyIsDeletedToo() {
        var product = anArchivedProduct();

        product.delete(Map.of());

        assertThat(product.isDeleted()).isTrue();
    }

    @Test
    void aProductThatHasAnythingInItStays() {
        var product = aProduct();

        var refusal = refusalOf(product, () -> product.delete(Map.of("features", 2L)));

        assertThat(refusal.type()).isEqualTo(ProductProblem.PRODUCT_NOT_EMPTY);
        assertThat(refusal.facts()).isEqualTo(Map.of("contents", Map.of("features", 2L)));
        assertThat(refusal).hasMessageStartingWith("PAY still has {features=2}");
    }

    @Test
    void whatItemsAreAskedForHoldsWithTheReasonThatWasGivenForIt() {
        var product = aProduct();

        product.edit(ready(List.of(), "Spikes first"));
        assertThat(product.fields().definitionOfReady()).containsExactly(ESTIMATED, UNBLOCKED, FITS, ANSWERED, DECIDED);
        assertThat(product.fields().definitionOfReadyReason()).isEqualTo("Spikes first");

        product.edit(ready(List.of(DEFINED), "Spikes first"));
        assertThat(product.fields().definitionOfReady()).containsExactlyElementsOf(DEFAULT);
        assertThat(product.fields().definitionOfReadyReason()).isNull();
    }

    private static ProductFields ready(List<ReadyCheck> checks, String reason) {
        return new ProductFields("Payments", null, false, checks, reason);
    }
}
