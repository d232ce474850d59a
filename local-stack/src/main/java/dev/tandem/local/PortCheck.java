package dev.tandem.local;

/** Refuses to start where another program holds a port, before anything has been started. */
record PortCheck(Stack stack) {
    void refuseTakenPorts() {
        var ports = stack.ports();
        if (!stack.postgres().isRunning()) {
            refuse(ports.postgres(), "PostgreSQL", "TANDEM_POSTGRES_PORT");
        }
        if (!stack.kafka().isRunning()) {
            refuse(ports.kafka(), "Kafka", "TANDEM_KAFKA_PORT");
            refuse(ports.kafkaController(), "Kafka's controller", "TANDEM_KAFKA_CONTROLLER_PORT");
        }
        if (!stack.product().isRunning()) {
            refuse(ports.product(), Stack.PRODUCT, "TANDEM_PRODUCT_PORT");
            refuse(ports.productManagement(), Stack.PRODUCT + "'s management", "TANDEM_PRODUCT_MANAGEMENT_PORT");
        }
        if (!stack.engineering().isRunning()) {
            refuse(ports.engineering(), Stack.ENGINEERING, "TANDEM_ENGINEERING_PORT");
            refuse(
                    ports.engineeringManagement(),
                    Stack.ENGINEERING + "'s management",
                    "TANDEM_ENGINEERING_MANAGEMENT_PORT");
        }
    }

    private static void refuse(int port, String user, String variable) {
        if (Ports.inUse(port)) {
            throw new StackFailure("Port %d, which %s needs, is used by another program: stop that, or set %s"
                    .formatted(port, user, variable));
        }
    }
}
