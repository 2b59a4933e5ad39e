namespace HubSpot.JsonConverters;

using global::System;
using global::System.Buffers;
using global::Newtonsoft.Json;

/// <summary>Gives Newtonsoft's readers and writers pooled buffers.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class CharPool : IArrayPool<char>
{
    public static readonly CharPool Instance = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array) => ArrayPool<char>.Shared.Return(array ?? Array.Empty<char>());
}
