using HubSpot.OpenApiCompiler.Generate.Naming;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Naming;

public class NameScopeTests
{
    [Fact]
    public void Names_that_differ_in_case_only_are_numbered()
    {
        var scope = new NameScope(ReservedNames.None, "Value");

        Assert.Equal(["Abc", "ABC2", "abc3", "Version1", "version1No2"], new[] { "Abc", "ABC", "abc", "Version1", "version1" }.Select(scope.Take));
    }

    [Fact]
    public void A_reserved_name_gets_an_ending() => Assert.Equal("ToStringValue", NameScope.ForMembersOf("Thing").Take("ToString"));

    [Fact]
    public void A_member_is_never_called_like_its_type() => Assert.Equal("ThingValue", NameScope.ForMembersOf("Thing").Take("Thing"));

    [Fact]
    public void A_numbered_member_is_not_called_like_its_type_either()
        => Assert.Equal(["Item", "Item3"], NameScope.ForMembersOf("Item2").TakeAll(["Item", "item"], Identifier.Pascal).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value));

    [Fact]
    public void The_order_of_the_keys_does_not_matter()
    {
        string[] keys = ["a-b", "A B", "AB", "AB2", "a_b"];

        var forwards = new NameScope(ReservedNames.None, "").TakeAll(keys, Identifier.Pascal);
        var backwards = new NameScope(ReservedNames.None, "").TakeAll(keys.Reverse(), Identifier.Pascal);

        Assert.Equal(forwards.OrderBy(n => n.Key, StringComparer.Ordinal), backwards.OrderBy(n => n.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_number_that_is_given_pushes_no_other_name_away()
    {
        var names = new NameScope(ReservedNames.None, "").TakeAll(["a", "a.", "a2"], Identifier.Pascal);

        Assert.Equal(("A", "A2", "A3"), (names["a"], names["a2"], names["a."]));
    }
}
