package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.process.OutgoingServer.Taken;

/**
 * Power cuts at random moments, with mails coming in and going out: what was answered 250 is never lost, and nothing goes
 * out twice but what was between its final dot and the answer.
 */
class NothingIsLostIT {
    private static final int SPECIALISTS = 20;
    private static final int CLIENTS = 4;

    /**
     * How long the service may need, on a busy machine, from going on after the answer to having it noted in the database. What the
     * client has read cannot be noted in the same moment; nothing can.
     */
    private static final Duration NOTED_WITHIN = Duration.ofMillis(250);

    @Test
    void fivePowerCuts(@TempDir Path folder) throws Exception {
        survives(5, folder);
    }

    @Test
    @Tag("soak")
    void twoHundredPowerCuts(@TempDir Path folder) throws Exception {
        survives(200, folder);
    }

    private static void survives(int cuts, Path folder) throws Exception {
        Random random = new Random(20261122);
        try (OutgoingServer world = new OutgoingServer();
                RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings(world))) {
            service.start();
            String key = service.apiKey();
            for (int i = 0; i < SPECIALISTS; i++) {
                service.send(
                        "PUT",
                        "/api/v1/specialists/s" + i,
                        SampleNetwork.specialist(i),
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json");
            }
            Set<Integer> accepted = new ConcurrentSkipListSet<>();
            Queue<Integer> open = new ConcurrentLinkedQueue<>();
            AtomicBoolean stopped = new AtomicBoolean();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Thread.startVirtualThread(() -> sendUntilStopped(service, open, accepted, stopped)));
            }
            List<Cut> powerCuts = new ArrayList<>();
            int number = 0;
            for (int cut = 0; cut < cuts; cut++) {
                for (int i = 0; i < 30; i++) {
                    open.add(number++);
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(300 + random.nextInt(2500)).toNanos());
                Instant killed = Instant.now();
                service.kill();
                powerCuts.add(new Cut(killed, Instant.now()));
                service.start();
            }
            int all = number;
            await("every need was accepted", Duration.ofSeconds(120), () -> accepted.size() == all);
            stopped.set(true);
            for (Thread client : clients) {
                client.join();
            }
            // How long that takes hangs on how much was left over by the cuts, and on the machine.
            for (int told = -1; told < all; ) {
                int before = told;
                await(
                        "after " + before + " of " + all + " requesters another was told how it ended",
                        Duration.ofSeconds(60),
                        () -> told(world).size() > before);
                told = told(world).size();
            }
            await("nothing waits any more", Duration.ofSeconds(60), () -> waiting(service) == 0);

            assertThat(toldTwice(world, powerCuts)).isEmpty();
            assertThat(offers(world)).isNotEmpty();
        }
    }

    private static void sendUntilStopped(
            RunningPartnerpost service, Queue<Integer> open, Set<Integer> accepted, AtomicBoolean stopped) {
        while (!stopped.get()) {
            Integer number = open.poll();
            if (number == null) {
                LockSupport.parkNanos(20_000_000);
                continue;
            }
            try (SmtpClient client = new SmtpClient(service.smtpPort())) {
                String answer = client.send(
                        SampleNetwork.requester(number), "needs@partnerpost.localhost", SampleNetwork.need(number));
                if (answer.startsWith("250")) {
                    accepted.add(number);
                } else {
                    open.add(number);
                }
            } catch (IOException cut) {
                open.add(number);
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** Requesters who got a closing word: gone out to how many, or nobody fits. The first letter only acknowledges. */
    private static Set<String> told(OutgoingServer world) {
        return world.taken().stream()
                .filter(mail -> mail.recipient().startsWith("requester"))
                .collect(Collectors.groupingBy(
                        Taken::recipient, Collectors.mapping(Taken::messageId, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() >= 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Taken> offers(OutgoingServer world) {
        return world.taken().stream()
                .filter(mail -> mail.recipient().startsWith("person"))
                .toList();
    }

    /**
     * Mails that came twice, where no cut fell between the first copy's final dot and the note of its answer. Of more than two copies
     * each but the last must be excused.
     */
    private static List<Taken> toldTwice(OutgoingServer world, List<Cut> cuts) {
        Map<String, List<Taken>> byMail = world.taken().stream()
                .collect(Collectors.groupingBy(mail -> mail.recipient() + " " + mail.messageId()));
        return byMail.values().stream()
                .flatMap(copies -> copies.subList(0, copies.size() - 1).stream())
                .filter(copy -> cuts.stream().noneMatch(cut -> cut.excuses(copy)))
                .toList();
    }

    /**
     * @param begun just before the kill
     * @param done when the process was gone
     */
    private record Cut(Instant begun, Instant done) {
        /** What was under way in the network may come in when the process that sent it is gone. */
        private static final Duration UNDER_WAY = Duration.ofMillis(200);

        boolean excuses(Taken copy) {
            boolean dotBefore = copy.at().isBefore(done.plus(UNDER_WAY));
            boolean unnoted = copy.goneOn()
                    .get()
                    .map(goneOn -> goneOn.plus(NOTED_WITHIN).isAfter(begun))
                    .orElse(true);
            return dotBefore && unnoted;
        }
    }

    private static double waiting(RunningPartnerpost service) {
        return service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("partnerpost_queue_items{") && line.contains("state=\"ready\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Map<String, String> settings(OutgoingServer world) {
        return Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all",
                "PARTNERPOST_ROUTING_PER_WEEK", "100000",
                "PARTNERPOST_DELIVERY_SMTP_HOST", "127.0.0.1",
                "PARTNERPOST_DELIVERY_SMTP_PORT", String.valueOf(world.port()),
                "PARTNERPOST_DELIVERY_SMTP_TLS", "off");
    }
}
