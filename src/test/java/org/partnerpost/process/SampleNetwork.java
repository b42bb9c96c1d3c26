package org.partnerpost.process;

import java.util.List;

/** Invented partners and needs, as many as wanted, each need fit for some of the partners and not for others. */
final class SampleNetwork {
    private static final List<String> SKILLS = List.of(
            "Dynamics 365 Business Central",
            "Power BI",
            "SharePoint",
            "Azure Kubernetes Service",
            "Microsoft Intune",
            "Dynamics 365 Sales",
            "Power Apps",
            "Microsoft Fabric",
            "Exchange Online",
            "Azure Virtual Desktop");
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "FR", "NL");
    private static final List<String> CITIES = List.of("Munich", "Vienna", "Zurich", "Paris", "Amsterdam");

    private SampleNetwork() {}

    /** A specialist as JSON for REST, with its consent given. */
    static String specialist(int number) {
        String skill = SKILLS.get(number % SKILLS.size());
        String other = SKILLS.get((number / SKILLS.size() + number + 3) % SKILLS.size());
        return """
                {"organization":"Sample Partner %d","contact":{"name":"Person %d","email":"%s"},
                 "description":"We work with %s and %s for customers of medium size.",
                 "skills":["%s","%s"],"places":["%s"],"languages":["en"],
                 "consent":{"textVersion":"1","at":"2026-11-01T10:00:00Z","source":"test"}}""".formatted(
                        number,
                        number,
                        address(number),
                        skill,
                        other,
                        skill,
                        other,
                        COUNTRIES.get(number / SKILLS.size() % COUNTRIES.size()));
    }

    static String address(int number) {
        return "person" + number + "@partner" + number + ".example";
    }

    /** A need as a mail; each number gives another text. */
    static String need(int number) {
        String skill = SKILLS.get(number % SKILLS.size());
        return """
                From: Requester %d <requester%d@asking%d.example>
                To: needs@partnerpost.localhost
                Subject: %s project %d in %s
                Date: Mon, 16 Nov 2026 10:00:00 +0100
                Message-ID: <need-%d@asking%d.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Hello,

                we need somebody for a %s project, number %d, on site in %s.
                It starts on 1 March 2027 and takes %d weeks.

                Regards
                Requester %d
                """.formatted(
                        number,
                        number,
                        number,
                        skill,
                        number,
                        CITIES.get(number / SKILLS.size() % CITIES.size()),
                        number,
                        number,
                        skill,
                        number,
                        CITIES.get(number / SKILLS.size() % CITIES.size()),
                        number % 20 + 2,
                        number)
                .replace("\n", "\r\n");
    }

    static String requester(int number) {
        return "requester" + number + "@asking" + number + ".example";
    }
}
