namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Names that generated code must not take: they mean something to C#, to our runtime files, or to every reader.</summary>
internal static class ReservedNames
{
    /// <summary>The words that C# never takes for a name.</summary>
    public static IReadOnlySet<string> Keywords { get; } = Set(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else
        enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long
        namespace new null object operator out override params private protected public readonly ref return sbyte sealed short
        sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
        void volatile while
        """);

    /// <summary>Keywords, those included that are only some of the time, and the other names that a generated method uses.</summary>
    public static IReadOnlySet<string> ForParameters { get; } = new HashSet<string>(Keywords.Concat(Set(
        """
        add alias allows and args ascending async await by descending dynamic equals extension field file from get global group
        init into join let managed nameof nint not notnull nuint on or orderby partial record remove required scoped select set
        unmanaged value var when where with yield
        body call cancellationToken options
        """)));

    /// <summary>What every object has, and what the templates add.</summary>
    public static IReadOnlySet<string> ForMembers { get; } = Set(
        "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString AdditionalProperties Converter Json JsonText Word Number");

    /// <summary>
    /// Our runtime types, and what most C# files import without saying so: a model of that name would make every use of it,
    /// or of the type that it hides, ambiguous. No type may be called like one of its members, either.
    /// </summary>
    public static IReadOnlySet<string> ForTypes { get; } = new HashSet<string>(ForMembers.Concat(Set(
        """
        AnyConverter ApiCall ApiConnection FileAnswer FilePart FormContent HubSpotException JsonText MomentConverter ParameterTexts Newtonsoft ParameterStyle System
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
        """)));

    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    private static HashSet<string> Set(string names) => [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
