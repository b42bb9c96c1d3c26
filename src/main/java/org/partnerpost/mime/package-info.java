/**
 * Bytes to parts, headers, clean text, and what the sender wrote anew.
 *
 * <p>Door: {@link org.partnerpost.mime.MimeReader}, answering with a {@link org.partnerpost.mime.ParsedMail}. It never throws and
 * is done within two seconds, whatever it is given. Hides the parser (Apache James mime4j), the HTML reader (jsoup) and the
 * limits they are kept within. Owns no table.
 *
 * <p>The way of a mail through here: the top header is cut into fields by our own reader, which takes any size
 * ({@code HeaderBlock}); a pass over all lines counts depth, parts and line lengths before the parser sees a byte
 * ({@code StructureScan}); the parser walks the parts, and is stopped where it finds more than the scan did
 * ({@code PartWalk}); texts are decoded ({@code TextDecoder}, {@code FlowedText}, {@code HtmlText}) and the one that shows what
 * the sender meant is chosen ({@code TextChoice}); at the end the text is cut ({@code quote}).
 *
 * <p>What goes wrong is told in two strengths. A {@link org.partnerpost.mime.Problem} is a fault that was read over. A
 * {@link org.partnerpost.mime.Quarantine} says that the mail must not go on without an operator: it is beyond a structural limit,
 * or two programs could read it two ways.
 *
 * <p>Sources: RFC 5322 (headers), 2045 to 2047 and 2231 (MIME), 3676 (format=flowed), 6522 (reports), 3464 (delivery status), 5965
 * (feedback), 8098 (disposition notifications), 5545 (calendar).
 *
 * <p>Known limits: text inside attachments is read for PDF, DOCX and ODT only ({@code document}); winmail.dat stays an attachment; encrypted parts stay closed; UTF-7 is
 * shown as it stands, since decoding it has only ever served to hide things.
 */
@NullMarked
package org.partnerpost.mime;

import org.jspecify.annotations.NullMarked;
