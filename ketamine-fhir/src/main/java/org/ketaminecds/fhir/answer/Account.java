package org.ketaminecds.fhir.answer;

import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;

/**
 * The whole assessment, so that nothing that has no place elsewhere is lost.
 *
 * <p>Parameters have the names of the components of the records of the core, and codes the names of
 * its constants.
 */
final class Account {

  static final String ID = "account";

  private Account() {}

  static Parameters of(Setting setting) {
    Assessment assessment = setting.assessment();
    Parameters parameters = new Parameters();
    parameters.setId(ID);
    parameters.addParameter(Parts.named("advisability").value(assessment.advisability()).done());
    assessment
        .coverage()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("coverage")
                        .text("guideline", one.guideline())
                        .code("role", one.role())
                        .code("scope", one.scope())
                        .reasons("because", one.because())
                        .texts("missing", one.missing())
                        .done()));
    assessment
        .support()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("support")
                        .text("indication", one.indication())
                        .code("support", one.support())
                        .texts("recommendation", one.recommendations())
                        .texts("undecided", one.undecided())
                        .done()));
    assessment
        .results()
        .forEach(result -> parameters.addParameter(ResultParts.of(setting, result)));
    assessment
        .missing()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("missing")
                        .text("name", one.name())
                        .code("why", one.why())
                        .code("couldRaise", one.couldRaise())
                        .texts("recommendation", one.recommendations())
                        .done()));
    basis(parameters, assessment);
    fingerprint(parameters, assessment.fingerprint());
    return parameters;
  }

  private static void basis(Parameters parameters, Assessment assessment) {
    assessment
        .conflicts()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("conflict")
                        .text("question", one.question())
                        .texts("inFavour", one.inFavour())
                        .texts("against", one.against())
                        .done()));
    assessment
        .narrowings()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("narrowing")
                        .text("newer", one.newer())
                        .text("older", one.older())
                        .done()));
    assessment
        .figures()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("figure")
                        .text("name", one.name())
                        .text("value", one.value())
                        .text("basis", one.basis())
                        .done()));
    assessment
        .assumptions()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("assumption")
                        .text("about", one.about())
                        .text("statement", one.statement())
                        .done()));
    assessment
        .notices()
        .forEach(
            one ->
                parameters.addParameter(
                    Parts.named("notice")
                        .code("kind", one.kind())
                        .text("text", one.text())
                        .done()));
  }

  private static void fingerprint(Parameters parameters, Fingerprint fingerprint) {
    fingerprint
        .guidance()
        .forEach(
            part ->
                parameters.addParameter(
                    Parts.named("guidance")
                        .text("id", part.id())
                        .text("version", part.version())
                        .text("contentHash", part.contentHash())
                        .done()));
    // A local time without an offset is no dateTime of FHIR.
    parameters.addParameter(
        Parts.named("basis")
            .text("engine", fingerprint.engine())
            .text("asOf", fingerprint.asOf().toString())
            .code("leastVerification", fingerprint.options().leastVerification())
            .texts("source", fingerprint.options().sources().orElse(List.of()))
            .done());
  }
}
