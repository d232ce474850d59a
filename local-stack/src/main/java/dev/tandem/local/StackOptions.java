package dev.tandem.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a stack lives; the same for every command that looks for it. */
final class StackOptions {
    @Option(
            names = "--home",
            defaultValue = "${env:TANDEM_HOME:-.tandem}",
            description =
                    "Folder for data, logs and process ids, in the checkout unless absolute. TANDEM_HOME sets it too."
                            + " Default: ${DEFAULT-VALUE}")
    private Path home;

    @Option(names = "--product-port", defaultValue = "${env:TANDEM_PRODUCT_PORT:-8080}", description = PORT)
    private int product;

    @Option(names = "--engineering-port", defaultValue = "${env:TANDEM_ENGINEERING_PORT:-8081}", description = PORT)
    private int engineering;

    @Option(
            names = "--product-management-port",
            defaultValue = "${env:TANDEM_PRODUCT_MANAGEMENT_PORT:-9080}",
            description = PORT)
    private int productManagement;

    @Option(
            names = "--engineering-management-port",
            defaultValue = "${env:TANDEM_ENGINEERING_MANAGEMENT_PORT:-9081}",
            description = PORT)
    private int engineeringManagement;

    @Option(names = "--postgres-port", defaultValue = "${env:TANDEM_POSTGRES_PORT:-15432}", description = PORT)
    private int postgres;

    @Option(names = "--kafka-port", defaultValue = "${env:TANDEM_KAFKA_PORT:-19092}", description = PORT)
    private int kafka;

    @Option(
            names = "--kafka-controller-port",
            defaultValue = "${env:TANDEM_KAFKA_CONTROLLER_PORT:-19093}",
            description = PORT)
    private int kafkaController;

    private static final String PORT = "Default: ${DEFAULT-VALUE}";

    Path home() {
        return Tandem.root().resolve(home).normalize();
    }

    Stack stack() {
        var ports = new Ports(
                product, engineering, productManagement, engineeringManagement, postgres, kafka, kafkaController);
        return new Stack(Tandem.root(), home(), ports, true);
    }
}
