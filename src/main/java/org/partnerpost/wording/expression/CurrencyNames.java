package org.partnerpost.wording.expression;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names and codes of the world's currencies, from Unicode's CLDR, so that no table has to repeat them. */
final class CurrencyNames {
    private static final Set<String> CODES = java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode)
            .filter(code -> !code.startsWith("X"))
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyNames() {}

    /** Whether it is a code of ISO 4217, in capitals: "dem" is a word. */
    static boolean isCode(String written) {
        return CODES.contains(written);
    }

    /** As they are counted in a language: "Australian dollar", "Australian dollars". */
    static Set<String> in(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        Set<String> names = new TreeSet<>();
        for (java.util.Currency one : java.util.Currency.getAvailableCurrencies()) {
            Currency currency = Currency.getInstance(one.getCurrencyCode());
            if (currency.getDefaultFractionDigits() >= 0
                    && !one.getCurrencyCode().startsWith("X")) {
                for (String many : new String[] {"one", "other"}) {
                    String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, many, null);
                    if (!name.equals(one.getCurrencyCode())
                            && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }
}
