package org.partnerpost.mime;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements whose text no reader sees: what is hidden from people must not speak to programs either. */
final class HiddenElements {
    private static final Set<String> NEVER_SHOWN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "object",
            "embed",
            "iframe",
            "svg",
            "math",
            "select",
            "textarea",
            "input",
            "audio",
            "video",
            "canvas",
            "applet",
            "noframes",
            "noembed",
            "xmp",
            "plaintext");
    private static final int MAX_STYLE_LENGTH = 2_000;
    private static final Pattern HIDING = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|(?:font-size|opacity|max-height|max-width|line-height):0"
                    + "(?:\\.0{1,5})?(?:px|pt|em|rem|%)?|font-size:1(?:px|pt)|mso-hide:all|text-indent:-\\d{3,5}[a-z]{0,3}|color:transparent)"
                    + "(?:!important)?(?=;|$)");

    private static final Pattern INK = Pattern.compile("(?:^|;)color:([^;!]{1,40})");
    private static final Pattern GROUND = Pattern.compile("(?:^|;)background(?:-color)?:([^;!]{1,40})");

    private HiddenElements() {}

    /** Whether somebody chose to hide it, beyond what no program shows. */
    static boolean isConcealed(Element element) {
        return !NEVER_SHOWN.contains(element.normalName()) && element.hasText() && hides(element);
    }

    static boolean hides(Element element) {
        if (NEVER_SHOWN.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String folded = HtmlText.lower(CleanText.cut(style, MAX_STYLE_LENGTH)).replaceAll("\\s", "");
        return HIDING.matcher(folded).find() || isPaintedOver(folded);
    }

    /** What is drawn in the colour of its own ground. */
    private static boolean isPaintedOver(String style) {
        Matcher ink = INK.matcher(style);
        Matcher ground = GROUND.matcher(style);
        return ink.find() && ground.find() && ink.group(1).equals(ground.group(1));
    }
}
