package org.partnerpost.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that says 250 to everything but what it is told otherwise; it writes down all it hears. */
final class OneAnswerServer implements AutoCloseable {
    static final String HANGS_UP = "hangs up";

    private final ServerSocket listener;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the command's verb; {@code .} is the end of the mail */
    OneAnswerServer(Map<String, String> answers) {
        try {
            this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = answers;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                talk(client);
            } catch (IOException ended) {
                heard.add("(ended)");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 here");
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inMail && !line.equals(".")) {
                continue;
            }
            String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            inMail = verb.equals("DATA") && !answers.containsKey("DATA");
            String answer = answers.getOrDefault(verb, inMail ? "354 go on" : "250 2.0.0 well");
            if (answer.equals(HANGS_UP)) {
                return;
            }
            say(out, answer);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
