package dev.tandem.product.product;

/** Payments. */
final class SomeProduct {
    private SomeProduct() {}

    static NewProduct payments() {
        return new NewProduct("PAY", "Payments", "All that is paid", null);
    }

    /** With nothing to tell. */
    static Product aProduct() {
        var product = Product.create(payments());
        product.whatHappened();
        return product;
    }

    /** With nothing to tell. */
    static Product anArchivedProduct() {
        var product = aProduct();
        product.edit(new ProductFields("Payments", "All that is paid", true, null, null));
        product.whatHappened();
        return product;
    }
}
