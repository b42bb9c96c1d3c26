package org.partnerpost.mime;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parsing and decoding alone, without HTML to text and the cutting of quotes, beside mime4j's own DOM. One thread, CPU time. */
class ParsingBench {
    private static final Path MAILS = Path.of("src/test/resources");
    private static final Path REPORT = Path.of("target/bench/parsing.txt");
    private static final int BIGGEST = 100_000;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 10;
    private static final MimeReader READER = MimeReader.standard();

    @Test
    void measures() throws IOException {
        List<byte[]> mails = mails();
        List<Double> peers = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double peer = total(mails, Mime4jDom::parsed);
            double our = total(mails, mail -> READER.parsed(mail, false, new Findings()));
            our += total(mails, mail -> READER.parsed(mail, false, new Findings()));
            peer += total(mails, Mime4jDom::parsed);
            if (round >= WARM_UP) {
                peers.add(peer / 2);
                ours.add(our / 2);
            }
        }
        Files.createDirectories(REPORT.getParent());
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(REPORT))) {
            report.printf(
                    Locale.ROOT,
                    "%d mails: mime4j's DOM %.1f ms, parsing and decoding alone %.1f ms, %.2f times%n",
                    mails.size(),
                    median(peers),
                    median(ours),
                    median(ours) / median(peers));
        }
        System.out.println(Files.readString(REPORT));
    }

    private static List<byte[]> mails() throws IOException {
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAILS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) < BIGGEST) {
                    mails.add(Files.readAllBytes(file));
                }
            }
        }
        return mails;
    }

    private static double total(List<byte[]> mails, Consumer<byte[]> work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        mails.forEach(work);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
