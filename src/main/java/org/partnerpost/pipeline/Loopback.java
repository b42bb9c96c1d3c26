package org.partnerpost.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a name is this machine's own. */
final class Loopback {
    private Loopback() {}

    /** An unknown name is not. */
    static boolean names(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
