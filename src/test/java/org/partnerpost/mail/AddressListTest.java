package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressListTest {

    @Test
    void readsListsAndGroupsAndLeavesOutTheRest() {
        AddressList list = AddressList.parse(
                "a@b.example, \"C, D\" <c@d.example>, Team: e@f.example, nonsense; , (x, y) g@h.example", 10);
        assertThat(list.mailboxes())
                .extracting(box -> box.address().toString())
                .containsExactly("a@b.example", "c@d.example", "e@f.example", "g@h.example");
        assertThat(list.unreadable()).isEqualTo(1);
        assertThat(list.complete()).isTrue();
    }

    @Test
    void readsNoMoreThanAskedFor() {
        AddressList list = AddressList.parse("a@b.example,".repeat(1_000), 3);
        assertThat(list.mailboxes()).hasSize(3);
        assertThat(list.complete()).isFalse();
    }
}
