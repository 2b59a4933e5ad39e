using System.Text;
using HubSpot.JsonConverters.Emission;
using HubSpot.JsonConverters.Reading;
using HubSpot.JsonConverters.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HubSpot.JsonConverters;

/// <summary>
/// Emits a converter without reflection for every model that NSwag generated: a partial class whose members have JsonProperty.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelConverterGenerator : IIncrementalGenerator
{
    private const LanguageVersion Needed = LanguageVersion.CSharp13;

    // Types that the emitted code needs, and the packages that bring them.
    private static readonly (string Type, string Package)[] Foundations =
    [
        ("Newtonsoft.Json.JsonConverter", "Newtonsoft.Json"),
        ("System.ReadOnlySpan`1", "System.Memory"),
        ("System.Buffers.Text.Utf8Formatter", "System.Memory"),
    ];

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(start => start.AddEmbeddedAttributeDefinition());
        var project = context.ParseOptionsProvider.Select((options, _) => ((CSharpParseOptions)options).LanguageVersion)
            .Combine(context.CompilationProvider.Select((compilation, _) => Foundations.FirstOrDefault(f => compilation.GetTypeByMetadataName(f.Type) is null).Package))
            .Combine(context.AnalyzerConfigOptionsProvider.Select((options, _) => RuntimeNamespace.Of(options)))
            .Select((all, _) => new Project(all.Left.Left, all.Left.Right, all.Right));
        var found = context.SyntaxProvider.CreateSyntaxProvider(IsCandidate, Read).Collect()
            .Select((all, _) => new EquatableList<ReadModel>(all.OfType<ReadModel>().GroupBy(m => m.Shape.FullName).Select(parts => parts.First())));
        context.RegisterSourceOutput(found.Combine(project), (output, all) => Report(output, all.Left, all.Right));

        // Null where no code can be emitted.
        var space = project.Select((all, _) => all.Obstacle is null ? all.Runtime.Code : null);
        context.RegisterSourceOutput(space, AddRuntime);
        var models = found.Select((all, _) => new EquatableList<ModelShape>(all.Select(m => m.Shape))).Combine(space);
        context.RegisterSourceOutput(
            models.SelectMany((all, _) => all.Right is { } chosen ? ModelPlan.For(all.Left, chosen) : []),
            (output, plan) => output.AddSource($"Models.{plan.FileName}.g.cs", Text(ModelEmitter.Emit(plan))));
        context.RegisterSourceOutput(models.Select((all, _) => (new EquatableList<string>(ModelEmitter.NamesOf(all.Left)), all.Right)), AddNames);
    }

    // The editor calls this for every type on every keystroke: it must be cheap, and may let through too much.
    private static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
        => node is ClassDeclarationSyntax type
            && type.Modifiers.Any(SyntaxKind.PartialKeyword)
            && (type.AttributeLists.Count > 0 || type.Members.Any(m => m.AttributeLists.Count > 0));

    private static ReadModel? Read(GeneratorSyntaxContext context, CancellationToken cancellationToken)
        => context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type && ModelReader.IsModel(type)
            ? ModelReader.Read(type, context.SemanticModel.Compilation)
            : null;

    private static void Report(SourceProductionContext output, IReadOnlyList<ReadModel> models, Project project)
    {
        if (models.Count == 0)
        {
            return;
        }

        if (project.Obstacle is { } obstacle)
        {
            output.ReportDiagnostic(Diagnostic.Create(obstacle.Rule, models[0].Place?.ToLocation(), models.Count, obstacle.Text));
            return;
        }

        foreach (var finding in models.SelectMany(m => m.Findings).Concat(Recursion.Find(models)))
        {
            output.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    private static void AddNames(SourceProductionContext output, (EquatableList<string> All, string? Space) names)
    {
        if (names.Space is { } space)
        {
            output.AddSource("Runtime.MemberNames.g.cs", Text(ModelEmitter.EmitNames(names.All, space)));
        }
    }

    private static void AddRuntime(SourceProductionContext output, string? space)
    {
        foreach (var (name, code) in space is null ? [] : RuntimeSource.In(space))
        {
            output.AddSource($"Runtime.{name}.g.cs", Text(code));
        }
    }

    private static SourceText Text(string code) => SourceText.From(code, Encoding.UTF8);

    /// <summary>What decides whether code is emitted, and in which namespace.</summary>
    private sealed record Project(LanguageVersion Language, string? MissingPackage, RuntimeNamespace Runtime)
    {
        /// <summary>Why no code can be emitted; null when it can.</summary>
        public (DiagnosticDescriptor Rule, string Text)? Obstacle
            => Language < Needed ? (Findings.OldLanguage, Language.ToDisplayString())
                : MissingPackage is not null ? (Findings.MissingPackage, MissingPackage)
                : Runtime.Code is null ? (Findings.WrongNamespace, Runtime.Text)
                : null;
    }
}
