package dev.tandem.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.local.LocalKafka;
import dev.tandem.local.Ports;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A broker at which somebody else decides who may do what, and has created the topics or not. */
class TopicRightsTest {
    private static final String CLUSTER = "kafka-cluster";
    private static final String TRIED = "tried";

    private static LocalKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rights");
        kafka = new LocalKafka(
                Path.of(System.getProperty("tandem.root", "..")),
                home,
                Ports.anyFree(),
                Ports.anyFree(),
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found", "true"));
        kafka.start();
        allow(ResourceType.CLUSTER, CLUSTER, AclOperation.ALL);
        deny(ResourceType.CLUSTER, CLUSTER, AclOperation.CREATE);
        // Of a topic without any rule everybody may do everything.
        allow(ResourceType.TOPIC, TRIED, AclOperation.DESCRIBE);
        awaitNobodyMayCreate(TRIED);
    }

    @AfterAll
    static void stop() {
        kafka.kill();
    }

    @Test
    void topicsThatAreThereNeedNoRightToCreate() throws Exception {
        createAsSomebodyElse("given", "given.letters");
        deny(ResourceType.TOPIC, "given", AclOperation.CREATE);
        allow(ResourceType.TOPIC, "given", AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);

        assertThat(topics("given").ensure().isNew()).isFalse();
    }

    @Test
    void theRightToCreateThatIsMissingIsSaid() throws Exception {
        allow(ResourceType.TOPIC, "missing", AclOperation.DESCRIBE);
        awaitNobodyMayCreate("missing");

        assertThatThrownBy(topics("missing")::ensure)
                .isInstanceOf(TopicsUnavailable.class)
                .hasMessageContaining("lacks a right")
                .hasMessageContaining("CREATE on topic missing")
                .hasMessageContaining("12 partitions");
    }

    @Test
    void theRightToDescribeThatIsMissingIsSaid() throws Exception {
        createAsSomebodyElse("hidden", "hidden.letters");
        deny(ResourceType.TOPIC, "hidden", AclOperation.DESCRIBE);

        assertThatThrownBy(topics("hidden")::ensure)
                .isInstanceOf(TopicsUnavailable.class)
                .hasMessageContaining("DESCRIBE on topic hidden");
    }

    @Test
    void whatMayNotBeReadIsNotVerified() throws Exception {
        createAsSomebodyElse("opaque", "opaque.letters");
        allow(ResourceType.TOPIC, "opaque", AclOperation.DESCRIBE);
        deny(ResourceType.TOPIC, "opaque", AclOperation.DESCRIBE_CONFIGS);

        assertThat(topics("opaque").ensure().partitions()).isEqualTo(12);
    }

    private static Topics topics(String name) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(JournalConfig.class)
                .withDefaultValue("tandem.journal.source", "/" + name)
                .withDefaultValue("tandem.journal.type-prefix", "test.")
                .withDefaultValue("tandem.journal.topic", name)
                .withDefaultValue("tandem.journal.dead-letter-topic", name + ".letters")
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(JournalConfig.class);
        return new Topics(broker(), config, new TopicSettings(config));
    }

    /** While everybody may: the right is lifted, used, and taken away again. */
    private static void createAsSomebodyElse(String... names) throws Exception {
        try (var admin = Admin.create(broker())) {
            var denied = binding(ResourceType.CLUSTER, CLUSTER, AclOperation.CREATE, AclPermissionType.DENY);
            admin.deleteAcls(List.of(denied.toFilter())).all().get();
            await().until(() -> mayCreate(admin, TRIED));
            admin.createTopics(Arrays.stream(names)
                            .map(name -> new NewTopic(name, Optional.of(12), Optional.empty())
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(List.of(denied)).all().get();
        }
        awaitNobodyMayCreate(TRIED);
    }

    /** A right that was given or taken is in force a moment after the broker has said so. */
    private static void awaitNobodyMayCreate(String topic) {
        try (var admin = Admin.create(broker())) {
            await().until(() -> !mayCreate(admin, topic));
        }
    }

    private static boolean mayCreate(Admin admin, String topic) throws InterruptedException {
        try {
            admin.createTopics(
                            List.of(new NewTopic(topic, Optional.of(1), Optional.empty())),
                            new CreateTopicsOptions().validateOnly(true))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static void allow(ResourceType type, String name, AclOperation... operations) throws Exception {
        add(AclPermissionType.ALLOW, type, name, operations);
    }

    private static void deny(ResourceType type, String name, AclOperation... operations) throws Exception {
        add(AclPermissionType.DENY, type, name, operations);
    }

    private static void add(AclPermissionType permission, ResourceType type, String name, AclOperation... operations)
            throws Exception {
        try (var admin = Admin.create(broker())) {
            admin.createAcls(Stream.of(operations)
                            .map(operation -> binding(type, name, operation, permission))
                            .toList())
                    .all()
                    .get();
            for (AclOperation operation : operations) {
                var filter = binding(type, name, operation, permission).toFilter();
                await().until(() -> !admin.describeAcls(filter).values().get().isEmpty());
            }
        }
    }

    private static AclBinding binding(
            ResourceType type, String name, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
