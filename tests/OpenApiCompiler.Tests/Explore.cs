using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
namespace HubSpot.OpenApiCompiler.Tests;

public class Explore
{
    [Fact]
    public void Go()
    {
        Directory.CreateDirectory("/tmp/explore");
        foreach (var f in PublishedDocuments.Complete().Append(Checkout.Document))
        {
            var d = OpenApiDocument.Read(Path.Combine(Checkout.Published, f));
            var r = Pipeline.Prepare(d, Checkout.ReadOverlay(), Checkout.ReadNames(), Checkout.ReadDocument());
            File.WriteAllText("/tmp/explore/" + Path.GetFileName(f), d.Root.ToString());
            File.WriteAllLines("/tmp/explore/" + Path.GetFileName(f) + ".remarks", r);
        }
    }
}
