namespace HubSpot.MarketingEvents.Emulator.Tests.Native;

/// <summary>A test that compiles to native code, which takes minutes and needs a linker. It is skipped unless it is asked for.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    private const string Switch = "HUBSPOT_NATIVE";

    public NativeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) is not { Length: > 0 })
        {
            Skip = $"Set {Switch}=1 to publish a native program (Debian: clang zlib1g-dev).";
        }
    }
}
