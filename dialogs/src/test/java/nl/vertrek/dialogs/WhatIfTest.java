package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would be, without anything being done. */
class WhatIfTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript atThePlan(Language language) {
    return contoso
        .with(language)
        .said(
            "Nadia Bouzid gaat nu uit dienst, mail delen met Joost Hendriks",
            "Nadia Bouzid is leaving now, share the mailbox with Joost Hendriks")
        .isAsked("ask.approval");
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatWouldBeDifferentAndWhatStaysTaken(Language language) {
    var mirjam = atThePlan(language);
    var before = contoso.theCase();
    mirjam
        .said("wat als ik de licentie laat staan?", "what if I keep the license?")
        .hears("what-if.title")
        .hears("what-if.kept")
        .isAsked("ask.take-up")
        .tenantWasAskedNothing();
    assertEquals(before, contoso.theCase());
    mirjam.pressed("leave-as-is").hears("what-if.left").isAsked("ask.approval");
    assertEquals(before, contoso.theCase());
  }

  @ParameterizedTest
  @EnumSource
  void canBeHadAfterAll(Language language) {
    atThePlan(language)
        .said("wat als ik de licentie laat staan?", "what if I keep the license?")
        .said("ja", "yes")
        .isAsked("ask.approval")
        .tenantWasAskedNothing();
    var licenses = contoso.theCase().choices().licenses();
    assertEquals(new Decision.LicensesGo(Set.of()), licenses);
  }

  @ParameterizedTest
  @EnumSource
  void namesTheConflictThatItWouldBring(Language language) {
    atThePlan(language)
        .said("wat als ik het account verwijder?", "what if I delete the account?")
        .hears("what-if.title")
        .hears("conflict.account-shared")
        .hears("step.account.restorable")
        .isAsked("ask.take-up");
  }

  @ParameterizedTest
  @EnumSource
  void severalThingsCanBeSupposedAtOnce(Language language) {
    atThePlan(language)
        .said(
            "wat als ik de mail doorstuur naar Joost Hendriks en het account verwijder?",
            "what if I forward the mail to Joost Hendriks and delete the account?")
        .hears("what-if.title")
        .hears("step.mail.plan-forward")
        .hears("conflict.account-forwarding")
        .isAsked("ask.take-up")
        .tenantWasAskedNothing();
  }

  @ParameterizedTest
  @EnumSource
  void anotherWayForTheMailShowsWhatItKeeps(Language language) {
    atThePlan(language)
        .said(
            "wat gebeurt er als ik de mail doorstuur naar Joost Hendriks",
            "what happens if I forward the mail to Joost Hendriks")
        .hears("what-if.title")
        .hears("step.mail.plan-forward")
        .hears("what-if.kept");
  }

  @ParameterizedTest
  @EnumSource
  void whatWouldChangeNothingIsAnsweredFromTheFacts(Language language) {
    atThePlan(language)
        .said("wat als ik het account laat staan?", "what if I leave the account alone?")
        .doesNotHear("what-if.title")
        .hears("fact.F14")
        .isAsked("ask.approval");
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotLeavingYetCanBeSupposedToLeave(Language language) {
    contoso
        .with(language)
        .said("wat als Nadia Bouzid uit dienst gaat?", "what if Nadia Bouzid leaves?")
        .hears("what-if.title")
        .isAsked("ask.take-up");
    assertTrue(contoso.cases().isEmpty());
  }

  @Test
  void aPausedCaseStaysPausedAndSaysSo() {
    var mirjam = atThePlan(Language.DUTCH).pressed("not-yet");
    mirjam.said("wat als ik het account verwijder?", "").isAsked("ask.take-up").pressed("take-up");
    assertTrue(contoso.theCase().paused());
    mirjam.hears("pause.waiting");
  }

  @ParameterizedTest
  @EnumSource
  void anotherAdminWhoOnlyAsksNeedNotTakeOver(Language language) {
    atThePlan(language);
    Case before = contoso.theCase();
    contoso
        .with("y.elamrani@contoso.nl", language)
        .said("Nadia Bouzid gaat uit dienst", "Nadia Bouzid is leaving")
        .isAsked("ask.take-over")
        .pressed("not-take-over")
        .said("hoe lang blijft de mail bewaard?", "how long is the mail kept?")
        .hears("fact.F34");
    assertEquals(before, contoso.theCase());
  }

  @ParameterizedTest
  @EnumSource
  void aSecondSuppositionStandsBelowTheFirst(Language language) {
    var mirjam =
        atThePlan(language)
            .said("wat als ik de licentie laat staan?", "what if I keep the license?")
            .pressed("leave-as-is")
            .said("wat als ik het account verwijder?", "what if I delete the account?");
    var cards = Pattern.compile("\\[what-if-\\d+]").matcher(mirjam.toString()).results();
    assertEquals(2, cards.map(MatchResult::group).distinct().count(), mirjam::toString);
  }
}
