using Microsoft.Extensions.Options;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.AnalysisService;

public class ModelListTests
{
    [Fact]
    public void Without_a_list_the_catalogues_default_is_asked_and_then_its_stand_ins()
    {
        var lists = Lists();

        Assert.Equal(["openai/gpt-oss-120b", "openai/gpt-oss-20b"], lists.Language.Select(model => model.Id));
        Assert.Equal(["whisper-large-v3-turbo", "whisper-large-v3"], lists.Transcription.Select(model => model.Id));
    }

    [Fact]
    public void The_operators_list_counts_in_its_order_and_nothing_beside_it() =>
        Assert.Equal(["qwen/qwen3.8-27b"], Lists(("VisionModels:0", "qwen/qwen3.8-27b")).Vision.Select(model => model.Id));

    [Theory]
    [InlineData("LanguageModels:0", "gpt-9", "Groq__LanguageModels__0 names gpt-9, which is no language model of the catalogue.")]
    [InlineData("VisionModels:0", "openai/gpt-oss-20b", "Groq__VisionModels__0 names openai/gpt-oss-20b, which is no vision model of the catalogue.")]
    [InlineData("LanguageModels:0", "llama-3.1-8b-instant", "Groq__LanguageModels__0 names llama-3.1-8b-instant, which is retired. Take openai/gpt-oss-20b.")]
    public void A_list_that_cannot_work_is_refused_with_its_setting(string setting, string id, string message) =>
        Assert.Equal(message, Assert.Throws<OptionsValidationException>(() => Lists((setting, id)).Language).Message);

    private static ModelLists Lists(params (string Setting, string Id)[] chosen)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(chosen.Select(entry => KeyValuePair.Create($"Groq:{entry.Setting}", (string?)entry.Id))).Build());
        services.AddOptions<ModelListOptions>().BindConfiguration(ModelListOptions.Section);
        services.AddSingleton(ModelCatalogue.BuiltIn()).AddSingleton<IValidateOptions<ModelListOptions>, ModelListValidation>().AddSingleton<ModelLists>();
        return services.BuildServiceProvider().GetRequiredService<ModelLists>();
    }
}
