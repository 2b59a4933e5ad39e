using HubSpot.OpenApiCompiler.Hardening;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Hardening;

public class ParametersTests
{
    [Fact]
    public void Path_parameters_come_first_as_they_stand_in_the_path_then_required_ones_then_the_rest_by_name()
    {
        var document = Some.Api(
            """
            { "/{z}/{a}": { "get": { "parameters": [
              { "name": "limit", "in": "query" }, { "name": "after", "in": "query" }, { "name": "q", "in": "query", "required": true },
              { "name": "a", "in": "path", "required": true }, { "name": "z", "in": "path", "required": true }] } } }
            """);

        Parameters.Apply(document);

        var names = document.Paths["/{z}/{a}"]!["get"]!["parameters"]!.Select(p => (string?)p["name"]);
        Assert.Equal(["z", "a", "q", "after", "limit"], names);
    }

    [Fact]
    public void An_operation_without_parameters_stays_as_it_is()
    {
        var document = Some.Operation("{ }");

        Parameters.Apply(document);

        Assert.Equal("{}", Some.Text(document.Paths["/events"]!["get"]!));
    }
}
