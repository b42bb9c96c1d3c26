package org.partnerpost.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that says exactly what it is told, byte by byte. */
final class SmtpTalk implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    SmtpTalk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        answer();
    }

    /** Says a line and gives the whole answer. */
    String say(String line) throws IOException {
        send(line + "\r\n");
        return answer();
    }

    void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Everything up to DATA, which the server must have agreed to. */
    void begin(String recipient) throws IOException {
        say("EHLO client.example");
        say("MAIL FROM:<pat@partner.example>");
        say("RCPT TO:<" + recipient + ">");
        String answer = say("DATA");
        if (!answer.startsWith("354")) {
            throw new IOException("DATA is answered " + answer);
        }
    }

    String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        while (true) {
            String line = line();
            answer.append(line).append('\n');
            if (line.length() < 4 || line.charAt(3) != '-') {
                return answer.toString().strip();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
