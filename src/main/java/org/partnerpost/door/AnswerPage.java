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
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.relay.DeclineReason;
import org.partnerpost.relay.Occasion;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.ReplyRelay.Offer;
import org.partnerpost.relay.SpecialistAnswer;
import org.partnerpost.relay.Unclear;
import org.partnerpost.taxonomy.Names;
import org.partnerpost.wording.ProfileWish;

/** Where a specialist answers an opportunity without writing a mail; it goes the same way as by mail. */
@Path("/m/answer/{token}")
class AnswerPage {
    private final LinkedMatter links;
    private final ReplyRelay relay;
    private final OwnProfile own;
    private final InstantSource clock;
    private final Letterhead head;

    AnswerPage(LinkedMatter links, ReplyRelay relay, OwnProfile own, InstantSource clock, Letterhead head) {
        this.links = links;
        this.relay = relay;
        this.own = own;
        this.clock = clock;
        this.head = head;
    }

    @GET
    public Response see(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return links.offer(token)
                .map(offer -> page(200, offer, token, "", false, Returned.NOTHING))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    /** @param field which of the page's fields the words stood in */
    @POST
    public Response answer(
            @PathParam("token") String token,
            @FormParam("deed") @DefaultValue("") String deed,
            @FormParam("field") @DefaultValue("") String field,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("until") @DefaultValue("") String until,
            @FormParam("opening") @DefaultValue("") String opening,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return links.offer(token)
                .map(offer -> {
                    ProfileWish wish = ProfileWish.in(Forms.filled(words).orElse(""), Names::blanked);
                    Optional<String> rest = Forms.filled(wish.rest());
                    Occasion occasion = Forms.occasion(opening, List.of(token, deed, field, words, reason, until));
                    boolean wished = !wish.said().isEmpty();
                    SpecialistAnswer answer = switch (deed) {
                        case "yes" -> new SpecialistAnswer.Yes(rest.orElse(""));
                        case "no" -> new SpecialistAnswer.No(DeclineReason.of(reason), Optional.empty());
                        case "ask" ->
                            rest.<SpecialistAnswer>map(SpecialistAnswer.Question::new)
                                    .orElse(new SpecialistAnswer.NotUnderstood(Unclear.EMPTY));
                        case "pause" ->
                            Forms.day(until, today())
                                    .<SpecialistAnswer>map(SpecialistAnswer.Pause::new)
                                    .orElse(new SpecialistAnswer.NotUnderstood(Unclear.UNTIL_WHEN));
                        default -> new SpecialistAnswer.NotUnderstood(Unclear.NO_ANSWER);
                    };
                    if (answer instanceof SpecialistAnswer.NotUnderstood(Unclear why)) {
                        if (wished) {
                            own.wished(offer.specialist().id(), wish, Forms.key(occasion));
                        }
                        return wished && why == Unclear.EMPTY
                                ? page(200, offer, token, "", true, Returned.NOTHING)
                                : page(400, offer, token, "unclear", wished, returned(offer, why, field, until));
                    }
                    String told = Forms.told(
                            relay.answer(offer.invitation().id(), answer, wished ? occasion.wishing(wish) : occasion),
                            deed);
                    return page(200, links.offer(token).orElse(offer), token, told, wished, Returned.NOTHING);
                })
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    private Returned returned(Offer offer, Unclear why, String field, String until) {
        String language = language(offer);
        return switch (why) {
            case EMPTY ->
                Returned.noWords(field.equals("reply") && !offer.question().isEmpty() ? field : "question", language);
            case UNTIL_WHEN -> Returned.noDay("until", until, today(), language);
            default -> Returned.NOTHING;
        };
    }

    private static String language(Offer offer) {
        return offer.specialist().profile().language().orElse("en");
    }

    /** @param wished whether its words said something of its profile */
    private Response page(int status, Offer offer, String token, String told, boolean wished, Returned returned) {
        String language = language(offer);
        boolean left = offer.specialist().suppression().isPresent();
        String state = offer.closed()
                .orElse(
                        left
                                ? "left"
                                : switch (offer.invitation().state()) {
                                    case ACCEPTED -> "yes";
                                    case DECLINED -> "no";
                                    case QUEUED, SENT, UNDELIVERED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED ->
                                        "open";
                                });
        return DoorAnswer.of(
                status,
                AnswerPages.answer(
                        head.name(),
                        token,
                        Forms.opening(),
                        offer.opportunity().reference(),
                        NeedInWords.of(offer.opportunity().effectiveNeed(), language),
                        state,
                        told,
                        wished,
                        returned,
                        Forms.paragraphs(offer.question()),
                        head.help()),
                language);
    }

    private LocalDate today() {
        return Forms.today(clock);
    }
}
