package dev.tandem.model.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.ProblemType;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final Actor PAULA = new Actor("Paula", "product");
    private static final Actor ERIN = new Actor("Erin", "engineering");
    private static final Actor ADA = new Actor("Ada", "admin");
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final CommentedItem ITEM = new CommentedItem(new UUID(0, 1), "PAY-12", new UUID(0, 2));

    @Test
    void aQuestionIsOpenUntilItIsAnswered() {
        var question = blockingQuestion();
        assertThat(question.status()).contains(QuestionStatus.OPEN);
        assertThat(question.whatHappened()).contains("comment.created");

        question.answer("The bank does", ERIN, NOW);

        assertThat(question.status()).contains(QuestionStatus.ANSWERED);
        assertThat(question.whatHappened()).contains("comment.answered");
    }

    @Test
    void aSecondAnswerIsAddedToo() {
        var question = blockingQuestion();
        question.answer("The bank does", ERIN, NOW);
        question.answer("From May on", PAULA, NOW);

        assertThat(question.state().answers()).extracting(Answer::text).containsExactly("The bank does", "From May on");
        assertThat(question.state().answers().get(0).by().name()).isEqualTo("Erin");
    }

    @Test
    void aCommentAsksNothing() {
        var comment = Comment.write(ITEM, fields("It is urgent", false, false), PAULA);

        assertThat(comment.status()).isEmpty();
        assertRefused(comment, () -> comment.answer("Yes", ERIN, NOW), BacklogProblem.NOT_A_QUESTION, Map.of());
    }

    @Test
    void onlyAQuestionBlocks() {
        assertThatIllegalArgumentException().isThrownBy(() -> fields("It is urgent", false, true));
    }

    @Test
    void whoWroteItChangesItAndAnAdminMay() {
        var question = blockingQuestion();
        var changed = fields("@bob Who refunds?", true, false);

        var facts = Map.<String, Object>of("author", "Paula");
        assertRefused(question, () -> question.edit(changed, ERIN, NOW), BacklogProblem.NOT_THE_AUTHOR, facts);
        assertRefused(question, () -> question.withdraw(ERIN, NOW), BacklogProblem.NOT_THE_AUTHOR, facts);

        question.edit(changed, PAULA, NOW);
        assertThat(question.state().mentions()).containsExactly("bob");
        assertThat(question.state().editedAt()).isEqualTo(NOW);
        question.withdraw(ADA, NOW);
        assertThat(question.state().withdrawn()).isNotNull();
    }

    @Test
    void toSayTheSameOnceMoreIsNoEdit() {
        var question = blockingQuestion();
        question.whatHappened();

        question.edit(question.fields(), PAULA, NOW);

        assertThat(question.whatHappened()).isEmpty();
        assertThat(question.state().editedAt()).isNull();
    }

    @Test
    void whatWasAnsweredStaysAsItWasAsked() {
        var question = blockingQuestion();
        question.answer("The bank does", ERIN, NOW);

        assertRefused(
                question,
                () -> question.edit(fields("Who else?", true, true), PAULA, NOW),
                BacklogProblem.QUESTION_ANSWERED,
                Map.of("by", "Erin", "at", NOW));
    }

    @Test
    void whatIsWithdrawnShowsNoTextAndStays() {
        var question = blockingQuestion();
        question.withdraw(PAULA, NOW);

        assertThat(question.status()).contains(QuestionStatus.WITHDRAWN);
        assertThat(question.state().text()).isNull();
        assertThat(question.state().mentions()).isEmpty();
        var facts = Map.<String, Object>of("by", "Paula", "at", NOW);
        assertRefused(question, () -> question.withdraw(PAULA, NOW), BacklogProblem.COMMENT_WITHDRAWN, facts);
        assertRefused(question, () -> question.answer("Me", ERIN, NOW), BacklogProblem.COMMENT_WITHDRAWN, facts);
        assertRefused(question, () -> question.requireEditable(PAULA), BacklogProblem.COMMENT_WITHDRAWN, facts);
    }

    private static Comment blockingQuestion() {
        return Comment.write(ITEM, fields("@engineering Who refunds?", true, true), PAULA);
    }

    private static CommentFields fields(String text, boolean question, boolean blocking) {
        return new CommentFields(text, question, blocking);
    }

    private static void assertRefused(
            Comment comment, ThrowingCallable verb, ProblemType type, Map<String, Object> facts) {
        comment.whatHappened();
        var before = comment.state();
        var refusal = catchThrowableOfType(Refusal.class, verb);
        assertThat(refusal).isNotNull();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.facts()).isEqualTo(facts);
        assertThat(comment.state()).isEqualTo(before);
        assertThat(comment.whatHappened()).isEmpty();
    }
}
