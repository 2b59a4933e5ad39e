using HubSpot.OpenApiCompiler.Generate.Output;
using HubSpot.OpenApiCompiler.Tests.Hostile;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Output;

public class LiteralTests
{
    [Fact]
    public void Every_text_is_one_literal_of_that_value()
    {
        foreach (var text in Payloads.All)
        {
            var expression = SyntaxFactory.ParseExpression(Literal.Of(text));

            Assert.Empty(expression.GetDiagnostics());
            Assert.Equal(text, Assert.IsType<LiteralExpressionSyntax>(expression).Token.Value);
            Assert.True(Literal.Of(text).All(c => c is >= ' ' and <= '~'));
        }
    }

    [Fact]
    public void The_marker_of_the_template_engine_does_not_appear() => Assert.Equal("\"_\\u005FEMPTY-TEMPLATE_\\u005F\"", Literal.Of("__EMPTY-TEMPLATE__"));
}
