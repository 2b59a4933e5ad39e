using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>A project file that sets JsonRuntimeNamespace, or does not.</summary>
internal sealed class ProjectOptions(string? runtimeNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Property(runtimeNamespace);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Property(string? runtimeNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.JsonRuntimeNamespace" ? runtimeNamespace : null;
            return value is not null;
        }
    }
}
