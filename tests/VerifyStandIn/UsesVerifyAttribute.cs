using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Marks a test class that verifies snapshots, so that the running test, whose name the snapshot bears, is known.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class UsesVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    internal static MethodInfo Current => Running.Value
        ?? throw new InvalidOperationException("No running test is known. Put [UsesVerify] on the test class.");

    public override void Before(MethodInfo info) => Running.Value = info;

    public override void After(MethodInfo info) => Running.Value = null;
}
