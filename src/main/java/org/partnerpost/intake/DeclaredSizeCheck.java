package org.partnerpost.intake;

import java.io.IOException;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.mail.StatusCode;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/**
 * MAIL with a declared size (RFC 1870 section 6.1). The library counts a size in 31 bits, breaks the connection over a larger one,
 * and reads it only where no other parameter follows; so what is too big is refused before it.
 */
record DeclaredSizeCheck(Command mail, int maxSize) implements Command {
    private static final Pattern SIZE = Pattern.compile("(?i)\\sSIZE=\\s?(\\d{1,1000})(?!\\S)");

    @Override
    public void execute(String command, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress() && declaresTooMuch(command)) {
            session.sendResponse(StatusCode.TOO_BIG.reply() + " " + StatusCode.TOO_BIG.enhanced()
                    + " The mail is bigger than " + maxSize + " octets");
            return;
        }
        mail.execute(command, session);
    }

    private boolean declaresTooMuch(String command) {
        // What stands before the end of the address is part of it.
        Matcher declared = SIZE.matcher(command.substring(command.lastIndexOf('>') + 1));
        BigInteger limit = BigInteger.valueOf(maxSize);
        while (declared.find()) {
            if (new BigInteger(declared.group(1)).compareTo(limit) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public HelpMessage getHelp() throws CommandException {
        return mail.getHelp();
    }

    @Override
    public String getName() {
        return mail.getName();
    }
}
