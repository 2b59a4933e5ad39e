using HubSpot.OpenApiCompiler.Generate.Output;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Output;

public class NamespaceNameTests
{
    [Theory]
    [InlineData("A")]
    [InlineData("My.Own_Api.V3")]
    [InlineData("_a.b1")]
    public void A_namespace_is_taken_as_it_is(string name) => Assert.True(NamespaceName.IsUsable(name));

    [Theory]
    [InlineData("")]
    [InlineData("1A")]
    [InlineData("A.")]
    [InlineData("A..B")]
    [InlineData("A.class")]
    [InlineData("A;B")]
    [InlineData("A\n")]
    [InlineData("A { } namespace B")]
    [InlineData("Ä")]
    public void What_is_none_is_refused(string name) => Assert.False(NamespaceName.IsUsable(name));
}
