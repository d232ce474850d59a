package dev.tandem.system.faults;

import java.time.Duration;
import java.util.Random;

/** What is taken away, from outside; {@link FaultStack#heal} gives all of it back. */
enum Fault {
    PROCESS_KILLED {
        @Override
        void begin(FaultStack stack, Random random) {
            any(stack, random).service().kill();
        }
    },
    PROCESS_FROZEN {
        @Override
        void begin(FaultStack stack, Random random) {
            any(stack, random).service().freeze();
        }
    },
    DATABASE_CRASHED {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.crashPostgres();
        }
    },
    DATABASE_FROZEN {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.postgres().freeze();
        }
    },
    DATABASE_CUT_OFF {
        @Override
        void begin(FaultStack stack, Random random) {
            any(stack, random).database().cut();
        }
    },
    DATABASE_SILENT {
        @Override
        void begin(FaultStack stack, Random random) {
            any(stack, random).database().holdUp();
        }
    },
    DATABASES_DISK_FULL {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.databasesDisk().fill();
        }

        @Override
        boolean isPossible(FaultStack stack) {
            return stack.databasesDisk().canBeFilled();
        }
    },
    BROKER_KILLED {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.kafka().kill();
        }
    },
    BROKER_FROZEN {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.kafka().freeze();
        }
    },
    BROKER_CUT_OFF {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.broker().cut();
        }
    },
    BROKER_SILENT {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.broker().holdUp();
        }
    },
    BROKERS_DISK_FULL {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.brokersDisk().fill();
        }

        @Override
        boolean isPossible(FaultStack stack) {
            return stack.brokersDisk().canBeFilled();
        }
    },
    CLOCK_JUMPED {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.clock().set(Duration.ofHours(random.nextBoolean() ? 2 : -2));
        }

        @Override
        boolean isPossible(FaultStack stack) {
            return stack.clock().canBeSet();
        }
    },
    KILLED_BEFORE_COMMIT {
        @Override
        void begin(FaultStack stack, Random random) {
            var member = any(stack, random);
            member.database().awaitMoment(Point.BEFORE_COMMIT, member.service()::kill);
        }
    },
    KILLED_AFTER_COMMIT {
        @Override
        void begin(FaultStack stack, Random random) {
            var member = any(stack, random);
            member.database().awaitMoment(Point.AFTER_COMMIT, member.service()::kill);
        }
    },
    CUT_OFF_BEFORE_PUBLISH {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.broker().awaitMoment(Point.BEFORE_PUBLISH, () -> {});
        }
    },
    CUT_OFF_AFTER_PUBLISH {
        @Override
        void begin(FaultStack stack, Random random) {
            stack.broker().awaitMoment(Point.AFTER_PUBLISH, () -> {});
        }
    };

    abstract void begin(FaultStack stack, Random random);

    /** Some need rights or tools that are not everywhere. */
    boolean isPossible(FaultStack stack) {
        return true;
    }

    private static Member any(FaultStack stack, Random random) {
        var members = stack.members();
        return members.get(random.nextInt(members.size()));
    }
}
