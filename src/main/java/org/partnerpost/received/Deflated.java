package org.partnerpost.received;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in fewer bytes. The quickest grade: mail is text or base64, and both shrink well by it. */
final class Deflated {
    private Deflated() {}

    static byte[] of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(small, deflater, 16 * 1024)) {
            deflating.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }

    static byte[] inflate(byte[] small) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(small))) {
            return inflating.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
