package dev.tandem.system;

import dev.tandem.local.LocalKafka;
import dev.tandem.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker at which both services have a password and, by ops/kafka, the rights that they need; both reach it encrypted
 * only. Beside that it listens for whoever runs it, who may do everything.
 */
final class GuardedKafka implements AutoCloseable {
    static final String PASSWORD = "a-password";

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";

    private final Path home;
    private final LocalKafka broker;
    private final int port = Ports.anyFree();
    private final Certificate certificate;

    GuardedKafka(Path home, Ports ports, Certificate certificate) throws Exception {
        this.home = home;
        this.certificate = certificate;
        broker = new LocalKafka(
                TestStack.ROOT, home, ports.kafka(), ports.kafkaController(), settings(ports, port, certificate));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::kill));
        broker.start();
        for (String service : ComposeTest.SERVICES) {
            createUser(service);
        }
        grantRights();
    }

    private static Map<String, String> settings(Ports ports, int port, Certificate certificate) {
        String operators = "PLAINTEXT://127.0.0.1:" + ports.kafka();
        String services = "SASL_SSL://127.0.0.1:" + port;
        return Map.of(
                "listeners", operators + "," + services + ",CONTROLLER://127.0.0.1:" + ports.kafkaController(),
                "advertised.listeners", operators + "," + services,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", SCRAM + ";",
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", certificate.both().toString(),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS");
    }

    private void createUser(String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
        }
    }

    /** By the script that whoever runs it is given, and Kafka's own program. */
    private void grantRights() throws IOException {
        Path lib = TestStack.ROOT.resolve("local-stack/kafka/target");
        Path program = Files.writeString(home.resolve("kafka-acls.sh"), """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s/lib/*:%2$s/tools/*' org.apache.kafka.tools.AclCommand "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"), lib));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        new Programs(home, Map.of("KAFKA_ACLS", program.toString()))
                .run(
                        "sh",
                        TestStack.ROOT.resolve("ops/kafka/rights.sh").toString(),
                        "--bootstrap-server",
                        broker.bootstrapServers())
                .mustSucceed();
    }

    /** What a service is told, as operations.md has it. */
    Map<String, String> environment(String service) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                login(service),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                certificate.certificate().toString());
    }

    /** The same for a client of this JVM. */
    Map<String, Object> client(String service) {
        var settings = new HashMap<String, Object>();
        environment(service)
                .forEach((name, value) -> settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        return settings;
    }

    private static String login(String service) {
        return "%s username=\"%s\" password=\"%s\";".formatted(SCRAM, service, PASSWORD);
    }

    @Override
    public void close() {
        broker.kill();
    }
}
