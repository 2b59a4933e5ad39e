using System.Reflection;
using System.Xml.Linq;

namespace HubSpot.MarketingEvents.Tests;

/// <summary>What holds for every public member, listed with those for which it does not.</summary>
public class ConventionTests
{
    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(MarketingEventsClient).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(m => m.Element("inheritdoc") is not null || m.Element("summary")?.Value.Any(char.IsLetter) == true)
            .Select(m => m.Attribute("name")?.Value)
            .ToHashSet();
        var members = PublicMembers.Types.Concat(PublicMembers.All.Where(m => !IsPerhapsImplicit(m))).Select(DocumentationId.Of).ToList();

        var undocumented = members.Where(id => !documented.Contains(id));

        Assert.True(members.Count > 700, $"{members.Count} members were looked at.");
        Assert.Empty(undocumented);
    }

    [Fact]
    public void Methods_that_take_time_end_in_Async_and_take_a_token_last()
    {
        // An enumeration takes its token where it is enumerated.
        var methods = PublicMembers.Methods.Where(m => IsAwaitable(m.ReturnType) && m.Name is not (nameof(AsyncPageable<,>.AsPages) or nameof(IAsyncEnumerable<>.GetAsyncEnumerator))).ToList();

        var offenders = methods.Where(m => !m.Name.EndsWith("Async", StringComparison.Ordinal) || m.GetParameters() is not [.., { HasDefaultValue: true } last] || last.ParameterType != typeof(CancellationToken));

        Assert.True(methods.Count > 60, $"{methods.Count} methods were looked at.");
        Assert.Empty(offenders.Select(PublicMembers.Name));
    }

    [Fact]
    public void Only_such_methods_end_in_Async()
    {
        var methods = PublicMembers.Methods.Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(m => !IsAwaitable(m.ReturnType)).Select(PublicMembers.Name));
    }

    [Fact]
    public void Only_the_token_a_query_before_it_a_cursor_and_a_free_body_are_optional()
    {
        // A factory of results grows by optional parameters, and so do descriptions of limits.
        var parameters = PublicMembers.Callable.Where(m => m.DeclaringType != typeof(MarketingEventsModelFactory) && m.DeclaringType != typeof(RateLimit)).SelectMany(m => m.GetParameters()).ToList();

        var offenders = parameters.Where(p => p.IsOptional && p.ParameterType != typeof(CancellationToken)
            && !p.ParameterType.Name.EndsWith("Query", StringComparison.Ordinal) && !p.ParameterType.Name.EndsWith("Options", StringComparison.Ordinal)
            && p.Member.Name != nameof(AsyncPageable<,>.AsPages)
            && p.Member.Name is not (nameof(MarketingEventsClient.SendAsync) or nameof(MarketingEventsClient.SendWithResponseAsync)));

        Assert.True(parameters.Count > 250, $"{parameters.Count} parameters were looked at.");
        Assert.Empty(offenders.Select(p => $"{PublicMembers.Name(p.Member)}({p.Name})"));
    }

    [Fact]
    public void No_method_takes_a_flag()
    {
        var methods = PublicMembers.Methods.Where(m => m is { IsSpecialName: false, Name: not nameof(IDisposable.Dispose) }).ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(bool))).Select(PublicMembers.Name));
    }

    [Fact]
    public void No_public_member_mentions_an_exception_of_the_generator()
    {
        var mentioned = PublicMembers.All.SelectMany(TypesOf).Concat(PublicMembers.Types).SelectMany(WithArguments).Distinct().ToList();

        Assert.Contains(typeof(HubSpotException), mentioned);
        Assert.DoesNotContain(mentioned, t => t.Name.StartsWith("ApiException", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_clients_are_open_classes_whose_methods_can_be_overridden()
    {
        var methods = GeneratedTypes.Clients.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToList();
        var constructors = GeneratedTypes.Clients.Select(c => c.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, []));

        Assert.Equal(8, GeneratedTypes.Clients.Count);
        Assert.All(GeneratedTypes.Clients, client => Assert.True(client is { IsSealed: false, IsAbstract: false } && client.GetInterfaces().Length == 0, client.Name));
        Assert.All(constructors, constructor => Assert.True(constructor?.IsFamily, constructor?.DeclaringType?.Name));
        Assert.True(methods.Count >= 55, $"{methods.Count} methods were looked at.");
        Assert.Empty(methods.Where(m => !m.IsVirtual || m.IsFinal).Select(PublicMembers.Name));
    }

    [Fact]
    public void No_answer_holds_a_closed_enum()
    {
        var types = GeneratedTypes.Answers.SelectMany(GeneratedTypes.Members).SelectMany(m => WithArguments(m.PropertyType)).Distinct().ToList();

        Assert.Contains(typeof(BatchStatus), types);
        Assert.DoesNotContain(types, t => t.IsEnum);
    }

    // A constructor that nobody wrote cannot be told from one without parameters that somebody wrote.
    private static bool IsPerhapsImplicit(MemberInfo member) => member is ConstructorInfo { IsPublic: true } constructor && constructor.GetParameters().Length == 0;

    private static bool IsAwaitable(Type type)
        => typeof(Task).IsAssignableFrom(type) || type.Name.Split('`')[0] is nameof(ValueTask) or nameof(IAsyncEnumerable<>) or nameof(IAsyncEnumerator<>) or nameof(AsyncPageable<,>);

    private static IEnumerable<Type> TypesOf(MemberInfo member)
        => member switch
        {
            MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
            MethodBase constructor => constructor.GetParameters().Select(p => p.ParameterType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => [],
        };

    private static IEnumerable<Type> WithArguments(Type type) => type.GetGenericArguments().SelectMany(WithArguments).Append(type);
}
