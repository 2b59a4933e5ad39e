using HubSpot.OpenApiCompiler.Generate.Output;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Names that generated code cannot use, because C#, the runtime files or common types have them.</summary>
internal static class ReservedNames
{
    /// <summary>The keywords of C#.</summary>
    public static IReadOnlySet<string> Keywords { get; } = Set(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else
        enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long
        namespace new null object operator out override params private protected public readonly ref return sbyte sealed short
        sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
        void volatile while
        """);

    /// <summary>Keywords, contextual keywords, and the other names in a generated method.</summary>
    public static IReadOnlySet<string> ForParameters { get; } = new HashSet<string>(Keywords.Concat(Set(
        """
        add alias allows and args ascending async await by descending dynamic equals extension field file from get global group
        init into join let managed nameof nint not notnull nuint on or orderby partial record remove required scoped select set
        unmanaged value var when where with yield
        body call cancellationToken options
        """)));

    /// <summary>The members of every object, and those that the templates add.</summary>
    public static IReadOnlySet<string> ForMembers { get; } = Set(
        "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString AdditionalProperties Converter Json JsonText Word Number");

    /// <summary>
    /// The runtime types, and the types that implicit usings import: a model with such a name would make one of the two ambiguous.
    /// The names for members are included, because a type cannot have the name of its member.
    /// </summary>
    public static IReadOnlySet<string> ForTypes { get; } = new HashSet<string>(ForMembers.Concat(Set(
        """
        Newtonsoft Polly System
        Action Activator AppContext Array ArraySegment Attribute AttributeTargets Base64FormattingOptions BitConverter Boolean Buffer
        Byte Char CharEnumerator Console ConsoleColor ConsoleKey Convert DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek DBNull
        Decimal Delegate Double Enum Environment EventArgs EventHandler Exception FlagsAttribute FormattableString Func GC Guid Half
        HashCode IAsyncDisposable ICloneable IComparable IConvertible IDisposable IEquatable IFormattable Index IndexOutOfRangeException
        Int16 Int32 Int64 Int128 IntPtr IProgress Lazy Math MathF MarshalByRefObject Memory Nullable Object Obsolete OperatingSystem
        OperationCanceledException Predicate Progress Random Range ReadOnlyMemory ReadOnlySpan ResolveEventHandler SByte Single Span String
        StringComparer StringComparison StringSplitOptions TimeoutException TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo Tuple Type
        TypeCode UInt16 UInt32 UInt64 Uri UriBuilder UriFormat UriKind ValueTuple ValueType Version Void WeakReference
        Comparer Dictionary EqualityComparer HashSet ICollection IComparer IDictionary IEnumerable IEnumerator IList IReadOnlyCollection
        IReadOnlyDictionary IReadOnlyList ISet KeyNotFoundException KeyValuePair LinkedList List Queue SortedDictionary SortedList
        SortedSet Stack PriorityQueue
        BinaryReader BinaryWriter Directory DirectoryInfo File FileAccess FileInfo FileMode FileShare FileStream IOException MemoryStream
        Path SearchOption Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter
        Enumerable IGrouping ILookup IQueryable Lookup Queryable
        HttpClient HttpContent HttpMethod HttpRequestMessage HttpResponseMessage ByteArrayContent StringContent StreamContent
        Barrier CancellationToken CancellationTokenSource Interlocked Lock Monitor Mutex Semaphore SemaphoreSlim SynchronizationContext
        Thread ThreadPool Timeout Timer Volatile
        Parallel Task TaskFactory TaskScheduler TaskStatus ValueTask
        JToken JObject JArray JValue JsonConvert JsonConverter JsonProperty JsonSerializer
        """)).Concat(RuntimeFile.TypeNames));

    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    private static HashSet<string> Set(string names) => [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
