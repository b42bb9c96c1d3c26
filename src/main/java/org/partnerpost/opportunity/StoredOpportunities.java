package org.partnerpost.opportunity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Corrections.Side;

/** Opportunities in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredOpportunities implements Opportunities {
    private final Rows rows;
    private final HistoryRows history;
    private final NewRow newRow;
    private final Found found;
    private final StoredRequesters requesters;
    private final StoredCorrections corrections;
    private final InstantSource clock;

    StoredOpportunities(
            Rows rows,
            HistoryRows history,
            NewRow newRow,
            Found found,
            StoredRequesters requesters,
            StoredCorrections corrections,
            InstantSource clock) {
        this.corrections = corrections;
        this.found = found;
        this.requesters = requesters;
        this.rows = rows;
        this.history = history;
        this.newRow = newRow;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepository<OpportunityRow> {}

    @ApplicationScoped
    static class HistoryRows implements PanacheRepository<HistoryRow> {}

    @Override
    public Opportunity open(NewOpportunity opened) {
        boolean isNew = newRow.insert(opened, now());
        OpportunityRow row = rows.find("mail = ?1 and part = ?2", opened.mail(), opened.part())
                .firstResultOptional()
                .orElseThrow();
        if (isNew) {
            write(row.id, "mail " + opened.mail(), "", row.review.name(), "");
        }
        return row.asOpportunity();
    }

    @Override
    public List<Opportunity> ofMail(long mail) {
        return rows.find("mail = ?1 order by part", mail).stream()
                .map(OpportunityRow::asOpportunity)
                .toList();
    }

    @Override
    public Optional<RoleSlot> slot(Opportunity opportunity) {
        return Optional.ofNullable(slots(List.of(opportunity.id())).get(opportunity.id()));
    }

    @Override
    public Map<Long, RoleSlot> slots(Collection<Long> ids) {
        return found.slots(ids);
    }

    @Override
    public Optional<Opportunity> find(long id) {
        return rows.findByIdOptional(id).map(OpportunityRow::asOpportunity);
    }

    @Override
    public Optional<Opportunity> find(String reference) {
        return byReference(reference).map(OpportunityRow::asOpportunity);
    }

    @Override
    public Optional<Opportunity> lock(long id) {
        return rows.findByIdOptional(id).map(this::locked).map(OpportunityRow::asOpportunity);
    }

    @Override
    public Arrival arrival(long id) {
        return rows.findByIdOptional(id).map(OpportunityRow::asArrival).orElse(Arrival.ORDINARY);
    }

    @Override
    public Optional<Opportunity> sameNeedBefore(Opportunity opportunity, Instant since) {
        return opportunity
                .requester()
                .flatMap(requester -> rows.find(
                                "requesterFolded = ?1 and textHash = ?2 and id < ?3 and createdAt >= ?4"
                                        + " and review <> ?5 and state <> ?6 and mail <> ?7 order by id desc",
                                requester.mailbox().address().folded(),
                                SameText.hash(opportunity.subject(), opportunity.text()),
                                opportunity.id(),
                                since,
                                ReviewState.REJECTED,
                                OpportunityState.WITHDRAWN,
                                opportunity.mail())
                        .firstResultOptional()
                        .map(OpportunityRow::asOpportunity));
    }

    @Override
    public List<Opportunity> akinBefore(Opportunity opportunity, Instant since, int limit) {
        return opportunity
                .requester()
                .map(requester -> found.akin(requester, opportunity, since, limit))
                .orElse(List.of());
    }

    @Override
    public List<Opportunity> page(Optional<Long> before, int limit, Optional<ReviewState> review) {
        long below = before.orElse(Long.MAX_VALUE);
        return review
                .map(state -> rows.find("id < ?1 and review = ?2 order by id desc", below, state))
                .orElseGet(() -> rows.find("id < ?1 order by id desc", below))
                .page(Page.ofSize(limit))
                .stream()
                .map(OpportunityRow::asOpportunity)
                .toList();
    }

    @Override
    public List<Opportunity> waiting(int limit) {
        return rows
                .find(
                        "review not in (?1, ?2) and state = ?3 order by id",
                        ReviewState.APPROVED,
                        ReviewState.REJECTED,
                        OpportunityState.OPEN)
                .page(Page.ofSize(limit))
                .stream()
                .map(OpportunityRow::asOpportunity)
                .toList();
    }

    @Override
    public List<Opportunity> fitNobody(int limit) {
        return found.fitNobody(limit);
    }

    @Override
    public List<Opportunity> search(String text, Optional<Long> before, int limit) {
        return found.containing(text, before.orElse(Long.MAX_VALUE), limit);
    }

    @Override
    public List<Opportunity> ofRequester(MailAddress requester, int limit) {
        return rows
                .find("requesterFolded = ?1 order by id desc", StorableText.of(requester.folded()))
                .page(Page.ofSize(limit))
                .stream()
                .map(OpportunityRow::asOpportunity)
                .toList();
    }

    @Override
    public void review(long id, ReviewState to, String who, String reason) {
        OpportunityRow row = locked(id);
        ReviewState from = row.review;
        if (from != to) {
            row.review = to;
            rows.flush();
            write(id, who, from.name(), to.name(), reason);
        }
    }

    @Override
    public void reach(long id) {
        OpportunityRow row = locked(id);
        if (!requesters.suppressed(row.requesterFolded)) {
            row.requesterReachable = true;
            rows.flush();
        }
    }

    @Override
    public void state(long id, OpportunityState to, String who, String reason) {
        OpportunityRow row = locked(id);
        OpportunityState from = row.state;
        if (from != to) {
            row.state = to;
            rows.flush();
            write(id, who, from.name(), to.name(), reason);
        }
    }

    @Override
    public Optional<Opportunity> edit(String reference, long version, Need corrected, String who) {
        Optional<OpportunityRow> current =
                byReference(reference).map(this::locked).filter(row -> row.version == version);
        current.ifPresent(row -> {
            change(row, corrected, Side.OPERATOR, who);
            write(row.id, who, "", "", "fields corrected");
        });
        return current.map(OpportunityRow::asOpportunity);
    }

    @Override
    public Opportunity correct(long id, Need corrected, String who) {
        OpportunityRow row = locked(id);
        change(row, corrected, Side.REQUESTER, who);
        write(id, who, "", "", "fields corrected by the requester");
        return row.asOpportunity();
    }

    @Override
    public void touch(long id) {
        rows.getEntityManager().lock(locked(id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void change(OpportunityRow row, Need corrected, Side side, String who) {
        corrections.keep(row.id, side, who, row.asOpportunity().effectiveNeed(), corrected, now());
        row.edited = NeedJson.write(corrected);
        rows.flush();
    }

    @Override
    public void confirm(long id, String who) {
        if (corrections.confirm(id, who, now())) {
            write(id, who, "", "", "confirmed by the requester");
        }
    }

    @Override
    public Optional<Instant> confirmed(long id) {
        return corrections.confirmed(id);
    }

    @Override
    public void note(long id, String who, String what) {
        write(id, who, "", "", what);
    }

    @Override
    public List<HistoryLine> history(long id) {
        return history.find("opportunity = ?1 order by id", id).stream()
                .map(HistoryRow::asLine)
                .toList();
    }

    @Override
    public Map<Long, List<HistoryLine>> histories(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : history.find("opportunity in ?1 order by id", ids).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.opportunity, Collectors.mapping(HistoryRow::asLine, Collectors.toList())));
    }

    /** People may write a reference in any case. */
    private Optional<OpportunityRow> byReference(String reference) {
        return rows.find("reference", StorableText.of(reference).strip().toUpperCase(Locale.ROOT))
                .firstResultOptional();
    }

    private OpportunityRow locked(long id) {
        @Nullable OpportunityRow row = rows.findById(id);
        if (row == null) {
            throw new IllegalArgumentException("there is no opportunity with id " + id);
        }
        return locked(row);
    }

    /** Read afresh under the lock: what the session read before may be old by now. */
    private OpportunityRow locked(OpportunityRow row) {
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    private void write(long id, String who, String from, String to, String reason) {
        history.persist(HistoryRow.of(id, new HistoryLine(now(), who, from, to, reason)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
