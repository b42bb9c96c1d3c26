package org.partnerpost.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP client that knows exactly what it was answered. */
final class SmtpClient implements AutoCloseable {
    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final OutputStream out;

    SmtpClient(int port) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        answer();
        say("EHLO client.example");
    }

    /**
     * Sends one mail.
     *
     * @param mail with CRLF line ends
     * @return the answer to the final dot, or to the first line that was refused
     */
    String send(String from, String to, String mail) throws IOException {
        return send(from, to, mail.getBytes(StandardCharsets.UTF_8));
    }

    String send(String from, String to, byte[] mail) throws IOException {
        say("MAIL FROM:<" + from + ">");
        String recipient = say("RCPT TO:<" + to + ">");
        if (!recipient.startsWith("250")) {
            return recipient;
        }
        say("DATA");
        // RFC 5321 section 4.5.2: a dot that begins a line is doubled.
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        String stuffed = (text.startsWith(".") ? "." : "") + text.replace("\r\n.", "\r\n..");
        out.write(stuffed.getBytes(StandardCharsets.ISO_8859_1));
        return say("\r\n.");
    }

    String say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return answer();
    }

    private String answer() throws IOException {
        while (true) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("connection closed");
            }
            if (line.length() < 4 || line.charAt(3) != '-') {
                return line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
