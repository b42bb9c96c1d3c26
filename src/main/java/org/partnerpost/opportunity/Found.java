package org.partnerpost.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnerpost.mail.StorableText;

/** Searches for what people remember of an opportunity. */
@ApplicationScoped
class Found {
    private final EntityManager database;

    Found(EntityManager database) {
        this.database = database;
    }

    List<Opportunity> containing(String text, long before, int limit) {
        @SuppressWarnings("unchecked")
        List<OpportunityRow> rows = database.createNativeQuery("""
                        select * from opportunity
                        where id < :before and lower(reference || ' ' || subject || ' ' || coalesce(requester_address, '') || ' '
                            || coalesce(requester_name, '') || ' '
                            || coalesce(edited -> 'name' ->> 'value', need -> 'name' ->> 'value', '') || ' '
                            || coalesce(coalesce(edited, need) #>> '{conditions,customer,name,value}', ''))
                            like :containing escape '!'
                        order by id desc limit :limit""", OpportunityRow.class)
                .setParameter("before", before)
                .setParameter("containing", like(text))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(OpportunityRow::asOpportunity).toList();
    }

    /** By the newest line of whoever plans: it may have been approved afresh since, and gone out. */
    List<Opportunity> fitNobody(int limit) {
        List<OpportunityRow> rows = database.createQuery("""
                        select o from OpportunityRow o, HistoryRow h
                        where o.review = :approved and o.state = :open and h.opportunity = o.id and h.reason like :nobody
                            and not exists (select 1 from HistoryRow later
                                where later.opportunity = o.id and later.who = h.who and later.id > h.id)
                        order by o.id desc""", OpportunityRow.class)
                .setParameter("approved", ReviewState.APPROVED)
                .setParameter("open", OpportunityState.OPEN)
                .setParameter("nobody", Opportunities.NOBODY_FITS + "%")
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(OpportunityRow::asOpportunity).toList();
    }

    List<Opportunity> akin(Requester requester, Opportunity opportunity, Instant since, int limit) {
        String folded = requester.foldedAddress();
        Customer customer = opportunity.effectiveNeed().conditions().customer();
        @SuppressWarnings("unchecked")
        List<OpportunityRow> rows = database.createNativeQuery("""
                        select * from opportunity
                        where (split_part(requester_folded, '@', -1) = :domain
                                or split_part(lower(coalesce(edited, need) #>> '{conditions,customer,name,value}'), ' ', 1) = :customer)
                            and id < :before and mail_id <> :mail
                            and created_at >= :since and review <> 'REJECTED' and state in ('OPEN', 'ENGAGED')
                        order by id desc limit :limit""", OpportunityRow.class)
                .setParameter("domain", StorableText.of(folded.substring(folded.lastIndexOf('@') + 1)))
                .setParameter(
                        "customer", customer.firstWord().map(StorableText::of).orElse(""))
                .setParameter("before", opportunity.id())
                .setParameter("mail", opportunity.mail())
                .setParameter("since", since)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(OpportunityRow::asOpportunity)
                .filter(other -> other.requester()
                                .filter(author -> author.domain().equals(requester.domain()))
                                .isPresent()
                        || customer.isSameAs(other.effectiveNeed().conditions().customer()))
                .toList();
    }

    Map<Long, RoleSlot> slots(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<OpportunityRow>> projects = database.createQuery("""
                        select o from OpportunityRow o where o.mail in
                            (select one.mail from OpportunityRow one where one.id in :ids and one.slots > 1)
                        order by o.part""", OpportunityRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.mail));
        return projects.values().stream()
                .flatMap(project -> project.stream()
                        .filter(row -> row.slots > 1 && ids.contains(row.id))
                        .map(row -> Map.entry(row.id, slot(row, project))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RoleSlot slot(OpportunityRow row, List<OpportunityRow> project) {
        List<Opportunity> roles =
                project.stream().map(OpportunityRow::asOpportunity).toList();
        return RoleSlot.among(roles, row.id, row.part, row.slots);
    }

    /** A pattern for LIKE with ! as its escape: what people type stands for itself. */
    static String like(String text) {
        String plain = StorableText.of(text).strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
