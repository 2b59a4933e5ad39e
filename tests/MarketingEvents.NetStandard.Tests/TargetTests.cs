using System.Reflection;
using System.Runtime.Versioning;

namespace HubSpot.MarketingEvents.Tests;

public class TargetTests
{
    [Fact]
    public void The_tests_of_this_project_run_the_netstandard_build()
        => Assert.Equal(".NETStandard,Version=v2.0", typeof(MarketingEventsClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
}
