using HubSpot.OpenApiCompiler.Generate.Shapes;

namespace HubSpot.OpenApiCompiler.Generate.Operations;

/// <summary>Recognises operations that page.</summary>
internal static class PagingReader
{
    private const string Cursor = "after";
    private const string Limit = "limit";
    private const string Results = "results";

    /// <param name="parameters">The parameters of the operation.</param>
    /// <param name="answer">Its answer, whose models have their members.</param>
    /// <param name="name">Gives the name of the enumerating method; called only for an operation that pages.</param>
    /// <returns>Null for an operation that does not page.</returns>
    public static Paging? Read(IReadOnlyList<Parameter> parameters, Answer answer, Func<string> name)
    {
        if (Optional(parameters, Cursor) is not { Shape: ScalarShape { Kind: Scalar.Text or Scalar.Integer } cursor } after
            || ObjectOf(answer.Shape) is not { } page
            || Cursors(page) is not ScalarShape
            || Items(page) is not { Shape: ListShape list } items)
        {
            return null;
        }

        var limit = Optional(parameters, Limit) is { Shape: ScalarShape { Kind: Scalar.Integer } } size ? size : null;
        return new Paging(name(), after.Name, cursor.Kind, items.WireName, list.Item, limit?.Name, limit?.Maximum);
    }

    private static Parameter? Optional(IEnumerable<Parameter> parameters, string wireName)
        => parameters.FirstOrDefault(p => p.Place == ParameterPlace.Query && !p.IsRequired && p.WireName == wireName);

    // paging.next.after
    private static Shape? Cursors(ObjectModel page)
        => Member(page, "paging") is { } paging && ObjectOf(paging.Shape) is { } links
            && Member(links, "next") is { } next && ObjectOf(next.Shape) is { } target
            ? Member(target, Cursor)?.Shape
            : null;

    private static Member? Items(ObjectModel page)
        => Member(page, Results) is { Shape: ListShape } results ? results
            : page.Members.Where(m => m.Shape is ListShape { Item: ModelShape { Model: ObjectModel or UnionModel } }).ToList() is [var only] ? only
            : null;

    private static Member? Member(ObjectModel model, string wireName) => model.Members.FirstOrDefault(m => m.WireName == wireName);

    private static ObjectModel? ObjectOf(Shape shape) => (shape as ModelShape)?.Model as ObjectModel;
}
