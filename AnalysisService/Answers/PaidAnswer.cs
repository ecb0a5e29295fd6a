using VideoGen.Contracts.Generation;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Answers;

/// <summary>What was bought, from whom, and with which attempt.</summary>
/// <param name="Model">Who answered.</param>
/// <param name="Switch">Null when the first choice did.</param>
public sealed record PaidAnswer(string Text, int Attempt, CatalogueModel Model, ModelSwitch? Switch);
