package org.partnerpost.reading;

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
import org.partnerpost.mime.Mime4jDom;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** What reading costs, on all mails of the corpora below 100 KB, beside mime4j's own DOM with every body decoded. One thread, CPU time. */
class ReadingBench {
    private static final Path MAILS = Path.of("src/test/resources");
    private static final Path REPORT = Path.of("target/bench/reading.txt");
    private static final int BIGGEST = 100_000;
    private static final int ROUNDS = 6;
    private static final OpportunityReader READER = OpportunityReader.standard();

    @Test
    void measures() throws IOException {
        List<byte[]> mails = mails();
        Consumer<byte[]> dom = Mime4jDom::parsed;
        Consumer<byte[]> parsing = mail -> MimeReader.standard().read(mail);
        Consumer<byte[]> whole = ReadingBench::whole;
        List<Double> doms = new ArrayList<>();
        List<Double> parsings = new ArrayList<>();
        List<Double> wholes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double a = total(mails, dom);
            double b = total(mails, parsing);
            double c = total(mails, whole);
            if (round > 1) {
                doms.add(a);
                parsings.add(b);
                wholes.add(c);
            }
        }
        double[] each =
                mails.stream().mapToDouble(mail -> cost(mail, whole)).sorted().toArray();
        Files.createDirectories(REPORT.getParent());
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(REPORT))) {
            report.printf(
                    Locale.ROOT,
                    "%d mails, %d bytes%n",
                    mails.size(),
                    mails.stream().mapToInt(m -> m.length).sum());
            report.printf(Locale.ROOT, "mime4j DOM, decoded: %.0f ms%n", median(doms));
            report.printf(
                    Locale.ROOT,
                    "parsing, decoding, HTML to text and cutting: %.0f ms, %.2f times%n",
                    median(parsings),
                    median(parsings) / median(doms));
            report.printf(
                    Locale.ROOT, "whole reading: %.0f ms, %.2f times%n", median(wholes), median(wholes) / median(doms));
            report.printf(
                    Locale.ROOT,
                    "one mail: median %.2f ms, p99 %.1f ms, most %.1f ms%n",
                    each[each.length / 2],
                    each[(int) (each.length * .99)],
                    each[each.length - 1]);
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
        return mails.stream().mapToDouble(mail -> cost(mail, work)).sum();
    }

    private static double cost(byte[] mail, Consumer<byte[]> work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.accept(mail);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private static void whole(byte[] bytes) {
        ParsedMail mail = MimeReader.standard().readWithDocuments(bytes);
        READER.read(Writing.of(mail, mail.date()));
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
