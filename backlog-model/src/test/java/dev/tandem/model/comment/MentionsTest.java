package dev.tandem.model.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void namesAndRolesAreCalled() {
        assertThat(Mentions.in("@ada, @engineering: who of you (@erin.k-2)?"))
                .containsExactly("ada", "engineering", "erin.k-2");
    }

    @Test
    void whatEndsASentenceIsNoPartOfAName() {
        assertThat(Mentions.in("Ask @ada. Or @bob!")).containsExactly("ada", "bob");
    }

    @Test
    void eachIsCalledOnce() {
        assertThat(Mentions.in("@ada and @ada")).containsExactly("ada");
    }

    @Test
    void anAddressOfMailCallsNobody() {
        assertThat(Mentions.in("write to ada@example.com, or to nobody @ all")).isEmpty();
    }

    @Test
    void whoIsKnownByAnAddressIsCalledByIt() {
        assertThat(Mentions.in("@ada@example.com, please")).containsExactly("ada@example.com");
    }

    @Test
    void namesAreOfEveryAlphabetAndBounded() {
        assertThat(Mentions.in("@Jürgen @Ольга")).containsExactly("Jürgen", "Ольга");
        assertThat(Mentions.in("@" + "a".repeat(1000)).get(0)).hasSizeLessThanOrEqualTo(200);
        assertThat(Mentions.in(many(100))).hasSize(50);
    }

    private static String many(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" @b").append(i);
        }
        return text.toString();
    }
}
