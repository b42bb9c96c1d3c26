/**
 * The text of documents that are attached to a mail: PDF, DOCX and ODT. Nothing is rendered, run, fetched or unpacked further than the
 * one part that holds the text.
 *
 * <p>Door: {@link org.partnerpost.mime.document.DocumentText}, which never throws and keeps to its limits: ten million bytes of document,
 * 256 Ki characters of text, thirty million bytes unpacked, 1.3 s for all documents of a mail. What is locked, broken or beyond them is told. Hides
 * Apache Tika and PDFBox, and how the others are packed; see docs/decisions/0019.
 *
 * <p>Known limits: pictures of text are not read; of a PDF whose objects are tangled on purpose the thread that reads it is left to
 * end by itself, and while two such threads run no further PDF is read.
 */
@NullMarked
package org.partnerpost.mime.document;

import org.jspecify.annotations.NullMarked;
