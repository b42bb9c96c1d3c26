package org.partnerpost;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.partnerpost.command.CommandFailure;
import org.partnerpost.command.PartnerpostCommand;
import org.partnerpost.command.ServiceHost;
import org.partnerpost.pipeline.House;
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
        public int serve() {
            try {
                return House.serve();
            } catch (StartFailure failure) {
                throw new CommandFailure(failure.sentence());
            }
        }

        @Override
        public int withDatabase(DatabaseWork work) {
            try {
                return House.withDatabase(beans -> work.run(beans::get));
            } catch (StartFailure failure) {
                throw new CommandFailure(failure.sentence());
            }
        }
    }
}
