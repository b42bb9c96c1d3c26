package org.partnerpost.mail;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;

/** Domains that look like another one (UTS 39): written with foreign letters, read as plain ones. */
final class LookAlike {
    private static final IDNA IDN = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private LookAlike() {}

    /** @param domain in A-labels */
    static boolean isLookAlike(String domain) {
        if (!domain.contains("xn--")) {
            return false;
        }
        var info = new IDNA.Info();
        String shown = IDN.nameToUnicode(domain, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            return true; // claims other letters and shows none that a domain may have
        }
        for (String label : shown.split("\\.")) {
            boolean foreign = label.chars().anyMatch(c -> c > 126);
            if (foreign && (CHECKER.failsChecks(label) || plain(CHECKER.getSkeleton(label)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean plain(String skeleton) {
        return skeleton.chars().allMatch(c -> c <= 126);
    }
}
