package org.partnerpost.moderation.rules;

import java.util.List;

/** One question about what was submitted. */
public sealed interface Rule
        permits SenderIsProven,
                RequesterIsWelcome,
                MailRaisesConcerns,
                NeedIsNew,
                NeedResemblesNone,
                SkillIsRecognised,
                SomebodyFits,
                OperatorLooks {
    /** Under which its findings stand in the history. */
    String name();

    /** What it found; empty where all is well. */
    List<Finding> ask(Submission submission);
}
