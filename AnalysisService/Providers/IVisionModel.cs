namespace VideoGen.AnalysisService.Providers;

/// <summary>Answers questions about pictures. One implementation for each protocol of the catalogue.</summary>
public interface IVisionModel : IAnsweringModel;
