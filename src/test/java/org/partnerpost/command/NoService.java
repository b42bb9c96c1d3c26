package org.partnerpost.command;

import java.util.Map;

/** For commands that work without a service and without a database. */
record NoService() implements ServiceHost {
    @Override
    public void useOwnTerms() {}

    @Override
    public void atTheEnd(Runnable deed) {}

    @Override
    public int serve(Map<String, String> settings, WhenUp whenUp) {
        throw new AssertionError("needs no service");
    }

    @Override
    public int withDatabase(DatabaseWork work) {
        throw new AssertionError("needs no database");
    }
}
