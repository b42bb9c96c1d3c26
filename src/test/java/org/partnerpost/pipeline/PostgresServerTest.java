package org.partnerpost.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.pipeline.PostgresServer.Address;

class PostgresServerTest {
    @TempDir
    Path folder;

    @Test
    void itIsDurableAndPrivateAndFoundAgainWhereItStillRuns() throws SQLException {
        PostgresServer server = server();
        Address address = server.start();
        try {
            assertThat(answer(address, "show fsync")).isEqualTo("on");
            assertThat(answer(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> answer(new Address(address.port(), "wrong"), "select 1"))
                    .hasMessageContaining("password");
            answer(address, "create table kept as select 7 as seven");
            assertThat(server().start())
                    .as("a service that was killed left it running")
                    .isEqualTo(address);
        } finally {
            server.stop("fast");
        }
        assertThat(server().running()).isEmpty();
        Address again = server().start();
        try {
            assertThat(answer(again, "select seven from kept")).isEqualTo("7");
        } finally {
            server.stop("fast");
        }
    }

    private PostgresServer server() {
        return new PostgresServer(DataFolder.open(folder, new SecureRandom()));
    }

    private static String answer(Address address, String sql) throws SQLException {
        Map<String, String> settings = address.asSettings();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }
}
