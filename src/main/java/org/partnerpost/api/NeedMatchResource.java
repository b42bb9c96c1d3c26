package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.StorableText;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Matcher;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Reading;
import org.partnerpost.reading.Transcript;
import org.partnerpost.reading.Writing;
import org.partnerpost.routing.Rehearsal;
import org.partnerpost.routing.RoutingPlan;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.routing.WhyNot;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Who would get a need, and why; changes nothing. */
@Path("/api/v1/needs:match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "needs")
class NeedMatchResource {
    private static final int TEXT_LIMIT = 100_000;
    private static final int DEFAULT_TOP = 10;
    private static final int MOST = 100;
    private static final int MOST_EXCLUDED = 20;
    private static final int MOST_ASKED_ABOUT = 10;
    private static final int NAME_LIMIT = 200;
    private static final String SUBJECT = "subject:";

    private final OpportunityReader reader = OpportunityReader.standard();
    private final Matcher matcher;
    private final Rehearsal rehearsal;
    private final WhyNot whyNot;
    private final Specialists specialists;
    private final RepeatedRequests requests;
    private final InstantSource clock;
    private final ApiJson json;

    NeedMatchResource(
            Matcher matcher,
            Rehearsal rehearsal,
            WhyNot whyNot,
            Specialists specialists,
            RepeatedRequests requests,
            InstantSource clock,
            ApiJson json) {
        this.matcher = matcher;
        this.rehearsal = rehearsal;
        this.whyNot = whyNot;
        this.specialists = specialists;
        this.requests = requests;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param need as it was read from the text
     * @param whyNot those whom the question named, whether they match or not; none where nobody is called so, left out where nobody was named
     */
    @JsonInclude(Include.NON_ABSENT)
    record Matched(
            String language,
            ObjectNode need,
            List<Candidate> matches,
            Excluded excluded,
            Optional<List<AskedAbout>> whyNot) {}

    /**
     * @param wouldGetIt whether a mail would go out to it now
     * @param because why not; left out where one would
     */
    @JsonInclude(Include.NON_ABSENT)
    record Candidate(@JsonUnwrapped MatchView match, boolean wouldGetIt, Optional<String> because) {}

    /**
     * Who has a skill that is asked for and matches all the same not, by a hard limit or because nothing may go out to it.
     *
     * @param all how many they are
     * @param best of them, at most 20
     */
    record Excluded(int all, List<ExcludedOne> best) {}

    /** @param because one clause a reason */
    record ExcludedOne(@JsonUnwrapped MatchView match, List<String> because) {}

    /** @param because why not, one clause a reason; none where it would get a mail */
    record AskedAbout(String specialist, String organization, String fit, boolean wouldGetIt, List<String> because) {
        static AskedAbout of(WhyNot.Reasons reasons) {
            return new AskedAbout(
                    reasons.specialist().externalReferenceId(),
                    reasons.specialist().profile().organization(),
                    reasons.standing().fit().name().toLowerCase(Locale.ROOT),
                    reasons.because().isEmpty(),
                    reasons.because());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who would get this need, and why; who would not, and why not",
            description =
                    "{text, top, whyNot}; the text may begin with a Subject: line. Nothing is kept and nothing goes out."
                            + " Under excluded stand those who have a skill that is asked for but are left out by a hard limit,"
                            + " or because nothing may go out to them: the best of them, and how many there are."
                            + " whyNot is a part of an organisation's or a person's name, an address or an externalReferenceId:"
                            + " of the first 10 who are called so it is told whether they would get it, and if not, why.")
    public Response match(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        return requests.once(key, "POST needs:match", body, () -> {
            ObjectNode asked = json.object(body);
            return Answer.ok(json.write(matched(text(asked), top(asked), named(asked))));
        });
    }

    private Matched matched(String text, int top, Optional<String> named) {
        Writing writing = writing(text);
        Reading reading = reader.read(writing);
        Matcher.Query query =
                new Matcher.Query(reading.need(), writing.subject() + "\n" + writing.body(), reading.language());
        List<Match> all = matcher.match(query, MOST);
        RoutingPlan plan = rehearsal.plan(all);
        List<Match> found = all.subList(0, Math.min(top, all.size()));
        Map<Long, String> leftOut = plan.leftOut().stream()
                .collect(Collectors.toMap(LeftOut::specialist, LeftOut::reason, (first, second) -> first));
        Map<Long, Specialist> people =
                specialists
                        .findAll(found.stream()
                                .map(match -> Long.valueOf(match.profile()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Specialist::id, Function.identity()));
        List<Candidate> candidates = found.stream()
                .flatMap(match -> Optional.ofNullable(people.get(Long.valueOf(match.profile())))
                        .map(specialist -> new Candidate(
                                MatchView.of(match, specialist),
                                plan.chosen().contains(specialist.id()),
                                Optional.ofNullable(leftOut.get(specialist.id()))))
                        .stream())
                .toList();
        return new Matched(
                reading.language(),
                Transcript.of(reading.need()),
                candidates,
                excluded(query, top),
                named.map(name -> whyNot.of(query, all, plan, specialists.search(name, 0, MOST_ASKED_ABOUT)).stream()
                        .map(AskedAbout::of)
                        .toList()));
    }

    private Excluded excluded(Matcher.Query query, int top) {
        WhyNot.Exclusion exclusion = whyNot.excluded(query, Math.min(top, MOST_EXCLUDED));
        return new Excluded(
                exclusion.all(),
                exclusion.best().stream()
                        .map(one -> new ExcludedOne(
                                MatchView.of(one.match(), one.reasons().specialist()),
                                one.reasons().because()))
                        .toList());
    }

    private Writing writing(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        boolean subject = first.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length());
        return new Writing(
                subject ? first.substring(SUBJECT.length()).strip() : "",
                subject ? text.substring(first.length()).strip() : text,
                Optional.of(clock.instant().atOffset(ZoneOffset.UTC)),
                Optional.empty());
    }

    private static String text(ObjectNode asked) {
        JsonNode node = asked.path("text");
        if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > TEXT_LIMIT) {
            throw Refusal.wrongField("text", "must be a text of 1 to " + TEXT_LIMIT + " characters");
        }
        return StorableText.of(node.asText());
    }

    private static Optional<String> named(ObjectNode asked) {
        JsonNode node = asked.path("whyNot");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > NAME_LIMIT) {
            throw Refusal.wrongField("whyNot", "must be a name of 1 to " + NAME_LIMIT + " characters");
        }
        return Optional.of(StorableText.of(node.asText().strip()));
    }

    private static int top(ObjectNode asked) {
        JsonNode node = asked.path("top");
        if (node.isMissingNode() || node.isNull()) {
            return DEFAULT_TOP;
        }
        if (!node.isInt() || node.asInt() < 1 || node.asInt() > MOST) {
            throw Refusal.wrongField("top", "must be a number from 1 to " + MOST);
        }
        return node.asInt();
    }
}
