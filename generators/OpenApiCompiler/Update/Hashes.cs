using System.Security.Cryptography;
using System.Text;
using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using Newtonsoft.Json;

namespace HubSpot.OpenApiCompiler.Update;

/// <summary>The hashes that the lock holds.</summary>
internal static class Hashes
{
    public static string OfFile(string file) => Say(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>The hash of what a document means; texts, order, examples and the edition's prefix make no difference.</summary>
    public static string OfCanonicalForm(OpenApiDocument document)
    {
        var copy = document.Copy();
        CanonicalForm.Apply(copy);
        return Say(SHA256.HashData(Encoding.UTF8.GetBytes(copy.Root.ToString(Formatting.None))));
    }

    private static string Say(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);
}
