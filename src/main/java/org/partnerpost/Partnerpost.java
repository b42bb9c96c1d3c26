package org.partnerpost;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.function.IntSupplier;
import org.partnerpost.command.CommandFailure;
import org.partnerpost.command.PartnerpostCommand;
import org.partnerpost.command.ServiceHost;
import org.partnerpost.pipeline.House;
import org.partnerpost.pipeline.House.Inside;
import org.partnerpost.pipeline.StartFailure;

/** The program's entry, and the one place that knows both the command line and the house that it runs. */
@QuarkusMain
public final class Partnerpost {
    private Partnerpost() {}

    public static void main(String[] args) {
        System.exit(PartnerpostCommand.run(new QuarkusHost(), args));
    }

    private static final class QuarkusHost implements ServiceHost {
        @Override
        public int serve(Map<String, String> settings, WhenUp whenUp) {
            return told(() -> House.serve(settings, inside -> whenUp.run(new InsideBeans(inside))));
        }

        @Override
        public int withDatabase(DatabaseWork work) {
            return told(() -> House.withDatabase(inside -> work.run(new InsideBeans(inside))));
        }

        @Override
        public int withKeptDatabase(DatabaseWork work) {
            return told(() -> {
                House.wantDatabase();
                return withDatabase(work);
            });
        }

        @Override
        public void useOwnTerms() {
            told(() -> {
                House.useOwnTerms();
                return 0;
            });
        }

        @Override
        public void atTheEnd(Runnable deed) {
            House.atTheEnd(deed);
        }

        private static int told(IntSupplier run) {
            try {
                return run.getAsInt();
            } catch (StartFailure failure) {
                throw new CommandFailure(failure.sentence());
            }
        }
    }

    private record InsideBeans(Inside inside) implements ServiceHost.Beans {
        @Override
        public <T> T get(Class<T> door) {
            return inside.get(door);
        }

        @Override
        public boolean serviceRuns() {
            return inside.serviceRuns();
        }

        @Override
        public void workUntilIdle() {
            inside.workUntilIdle();
        }
    }
}
