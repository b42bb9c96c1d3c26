package org.partnerpost.door;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.door.AnswerPages.ShownVoice;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.relay.Occasion;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.ReplyRelay.Request;
import org.partnerpost.relay.ReplyRelay.Voice;
import org.partnerpost.relay.RequesterAnswer;

/** Where a requester sees who is interested, and decides; it goes the same way as by mail. */
@Path("/m/request/{token}")
class RequestPage {
    /** Whoever was turned down may be chosen after all. */
    private static final Set<InvitationState> CHOOSABLE =
            Set.of(InvitationState.ACCEPTED, InvitationState.NOT_SELECTED);

    private final LinkedMatter links;
    private final ReplyRelay relay;
    private final InstantSource clock;
    private final Letterhead head;

    RequestPage(LinkedMatter links, ReplyRelay relay, InstantSource clock, Letterhead head) {
        this.links = links;
        this.relay = relay;
        this.clock = clock;
        this.head = head;
    }

    @GET
    public Response see(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return links.request(token)
                .map(request -> page(200, request, token, "", Set.of(), Returned.NOTHING))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    @POST
    public Response decide(
            @PathParam("token") String token,
            @FormParam("deed") @DefaultValue("") String deed,
            @FormParam("field") @DefaultValue("") String field,
            @FormParam("number") List<String> numbers,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("until") @DefaultValue("") String until,
            @FormParam("opening") @DefaultValue("") String opening,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return links.request(token)
                .map(request -> decided(request, token, new Sent(deed, field, chosen(numbers), words, until, opening)))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    /** @param field which of the page's fields the words stood in */
    private record Sent(String deed, String field, Set<Integer> numbers, String words, String until, String opening) {
        Occasion occasion(String token) {
            return Forms.occasion(
                    opening, List.of(token, deed, field, new TreeSet<>(numbers).toString(), words, until));
        }
    }

    private Response decided(Request request, String token, Sent sent) {
        Optional<String> told = decision(request, sent)
                .map(answer -> Forms.told(
                        relay.decide(request.opportunity().id(), answer, sent.occasion(token)), sent.deed()));
        return told.filter(what -> !what.equals("unclear"))
                .map(what ->
                        page(200, links.request(token).orElse(request), token, what, sent.numbers(), Returned.NOTHING))
                .orElseGet(() -> page(400, request, token, "unclear", Set.of(), returned(request, sent)));
    }

    private Returned returned(Request request, Sent sent) {
        String language = language(request);
        boolean known = request.voices().stream()
                .anyMatch(voice -> sent.field().equals("answer-" + voice.number())
                        && !voice.question().isEmpty());
        return switch (sent.deed()) {
            case "introduce", "turn-down" -> Returned.nobody("voices", language);
            case "ask" -> Returned.noWords(known ? sent.field() : "words", language);
            case "extend" -> Returned.noDay("until", sent.until(), Forms.today(clock), language);
            default -> Returned.NOTHING;
        };
    }

    /** Empty where the form says nothing that could be done. */
    private Optional<RequesterAnswer> decision(Request request, Sent sent) {
        Set<Integer> numbers = sent.numbers();
        return switch (sent.deed()) {
            case "introduce" ->
                Optional.of(numbers)
                        .filter(some -> !some.isEmpty())
                        .map(some -> new RequesterAnswer.Choice(some, Set.of(), ""));
            case "turn-down" ->
                Optional.of(numbers)
                        .filter(some -> !some.isEmpty())
                        .map(some -> new RequesterAnswer.Choice(Set.of(), some, ""));
            case "ask" ->
                Forms.filled(sent.words())
                        .map(text ->
                                new RequesterAnswer.Question(numbers.isEmpty() ? everybody(request) : numbers, text));
            case "extend" -> Forms.day(sent.until(), Forms.today(clock)).map(RequesterAnswer.Extend::new);
            case "filled" -> Optional.of(new RequesterAnswer.Filled());
            case "withdraw" -> Optional.of(new RequesterAnswer.Withdraw());
            default -> Optional.empty();
        };
    }

    private static Set<Integer> everybody(Request request) {
        return request.voices().stream().map(Voice::number).collect(Collectors.toSet());
    }

    private static Set<Integer> chosen(List<String> numbers) {
        return numbers.stream()
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static String language(Request request) {
        return request.opportunity().requester().map(Requester::language).orElse("en");
    }

    /** @param chosen the numbers that were ticked */
    private Response page(
            int status, Request request, String token, String told, Set<Integer> chosen, Returned returned) {
        String language = language(request);
        String until = request.until()
                .map(end -> NeedInWords.day(LocalDate.ofInstant(end, ZoneOffset.UTC), language))
                .orElse("");
        return DoorAnswer.of(
                status,
                AnswerPages.request(
                        head.name(),
                        token,
                        Forms.opening(),
                        request.opportunity().reference(),
                        NeedInWords.of(request.opportunity().effectiveNeed(), language),
                        NeedInWords.keptBack(request.opportunity().effectiveNeed(), language),
                        request.closed().orElse("open"),
                        until,
                        request.asked(),
                        request.reached(),
                        request.voices().stream()
                                .map(voice -> shown(voice, language, chosen))
                                .toList(),
                        request.voices().stream().anyMatch(voice -> CHOOSABLE.contains(voice.state())),
                        told,
                        returned),
                language);
    }

    private static ShownVoice shown(Voice voice, String language, Set<Integer> chosen) {
        String state = switch (voice.state()) {
            case ACCEPTED -> "open";
            case SELECTED -> "introduced";
            case QUEUED, SENT, UNDELIVERED -> "asked";
            case NOT_SELECTED -> "turned-down";
            case DECLINED, EXPIRED, WITHDRAWN -> "over";
        };
        return new ShownVoice(
                voice.number(),
                state,
                NeedInWords.asked(voice.why(), language),
                NeedInWords.places(voice.places(), language),
                NeedInWords.languages(voice.languages(), language),
                Forms.paragraphs(voice.words()),
                voice.condition(),
                Forms.paragraphs(voice.question()),
                voice.introduced()
                        .map(at -> NeedInWords.day(LocalDate.ofInstant(at, ZoneOffset.UTC), language))
                        .orElse(""),
                chosen.contains(voice.number()));
    }
}
